"""Tables and items made of our tasks in many layouts and orders of columns give these tasks."""

import unittest

import duban
import made_notices

SEEDS = range(40)
# One odd notice of the forty may be misread: what is printed in them changes with our notices.
LEAST = 0.97


def _said(task):
    """What a read task says, as made_notices.Task says it."""
    return made_notices.Task(
        task.number,
        list(task.headings),
        task.text,
        [(a.unit.name, a.role.name.lower()) for a in task.assignments],
        [deadline.text for deadline in task.deadlines],
    )


class MadeNotices(unittest.TestCase):
    def check(self, made):
        """Reads `made` and expects nearly all of its tasks to be read without any fault."""
        right = total = 0
        faults = []
        for text, tasks in made:
            said = [_said(task) for task in duban.extract(text).tasks]
            total += max(len(tasks), len(said))
            right += sum(task in said for task in tasks)
            faults += [f"{task}" for task in tasks if task not in said]
        self.assertGreaterEqual(right, LEAST * total, "\n".join(faults[:5]))

    def test_tables(self):
        for layout in made_notices.TABLE_LAYOUTS:
            with self.subTest(layout):
                self.check((made_notices.table(layout, seed) for seed in SEEDS))

    def test_tables_that_lost_or_gained_line_ends(self):
        for made in (made_notices.table_in_one_line, made_notices.table_of_broken_titles):
            with self.subTest(made.__name__):
                self.check(made(seed) for seed in SEEDS)

    def test_items(self):
        for form in made_notices.ITEM_FORMS:
            with self.subTest(form):
                self.check((made_notices.items(form, seed) for seed in SEEDS))


if __name__ == "__main__":
    unittest.main()
