"""What a Notice says and how it turns into other things."""

import dataclasses
import datetime
import json
import pickle
import unittest

import duban
import notices
from duban import _codec

SAMPLE = {
    "title": {"text": "关于公开工作的通知", "span": {"end": 27}},
    "issuers": [{"name": "云岭市人民政府办公室", "span": {}}],
    "issuedDate": {"date": "2017-08-01", "text": "2017年8月1日"},
    "disclosure": {"kind": "DISCLOSURE_PROACTIVE"},
    "tasks": [
        {
            "id": "t1",
            "number": "1",
            "headings": ["一、政务公开"],
            "text": "制定方案，年底前完成。",
            "assignments": [
                {"unit": {"name": "市政府办"}, "role": "ROLE_LEAD"},
                {
                    "unit": {"name": "市财政局", "alias": "国资委"},
                    "role": "ROLE_COOPERATING",
                    "byDivision": True,
                },
            ],
            "deadlines": [
                {
                    "text": "年底前",
                    "span": {"begin": 64, "end": 73},
                    "kind": "DEADLINE_KIND_BY",
                    "due": "2017-12-31",
                }
            ],
            "source": "TASK_SOURCE_TABLE",
            "headingSpans": [{"begin": 28, "end": 46}],
        }
    ],
    "deadlines": [
        {
            "text": "年底前",
            "span": {"begin": 64, "end": 73},
            "kind": "DEADLINE_KIND_BY",
            "due": "2017-12-31",
        },
        {
            "text": "7个工作日内",
            "span": {"begin": 90, "end": 106},
            "kind": "DEADLINE_KIND_WITHIN",
            "duration": {"amount": 7, "unit": "TIME_UNIT_WORKING_DAY"},
            "trigger": "收到后",
        },
    ],
    "planYear": 2017,
}


class NoticeTest(unittest.TestCase):
    def setUp(self):
        self.notice = duban.Notice.from_dict(SAMPLE)

    def test_members(self):
        task = self.notice.tasks[0]
        self.assertEqual(str(self.notice.title), "关于公开工作的通知")
        self.assertEqual(self.notice.issued_date.to_date(), datetime.date(2017, 8, 1))
        self.assertIs(self.notice.disclosure.kind, duban.DisclosureKind.PROACTIVE)
        self.assertIsNone(self.notice.published_date)
        self.assertEqual([str(u) for u in task.units()], ["市政府办", "市财政局（国资委）"])
        self.assertEqual([u.name for u in task.units(duban.Role.LEAD)], ["市政府办"])
        self.assertIs(task.source, duban.TaskSource.TABLE)
        self.assertEqual(task.deadlines[0].due_date, datetime.date(2017, 12, 31))
        self.assertEqual(task.heading_spans[0].slice, slice(28, 46))
        self.assertEqual(self.notice.deadlines[1].duration.amount, 7)

    def test_is_frozen_hashable_and_comparable(self):
        with self.assertRaises(dataclasses.FrozenInstanceError):
            self.notice.plan_year = 1
        self.assertEqual(self.notice, duban.Notice.from_dict(SAMPLE))
        self.assertEqual(len({self.notice, duban.Notice.from_dict(SAMPLE)}), 1)
        self.assertEqual(pickle.loads(pickle.dumps(self.notice)), self.notice)

    def test_dict_and_json_are_the_schemas(self):
        self.assertEqual(self.notice.to_dict(), SAMPLE)
        self.assertEqual(json.loads(self.notice.to_json()), SAMPLE)
        self.assertEqual(json.loads(self.notice.to_json(pretty=True)), SAMPLE)
        self.assertEqual(duban.Notice().to_dict(), {})

    def test_skips_what_a_newer_library_adds(self):
        notice = duban.Notice.from_dict(
            {"novelty": 1, "tasks": [{"source": "TASK_SOURCE_NOVEL", "x": {"span": {}}}]}
        )
        self.assertIs(notice.tasks[0].source, duban.TaskSource.UNSPECIFIED)

    def test_prints_itself(self):
        self.assertEqual(
            str(self.notice),
            "关于公开工作的通知\n"
            "  发文机关：云岭市人民政府办公室\n"
            "  成文日期：2017-08-01\n"
            "任务：1\n"
            "# 一、政务公开\n"
            "  1. 制定方案，年底前完成。\n"
            "    牵头：市政府办\n"
            "    配合：市财政局（国资委）\n"
            "    时限：年底前 (2017-12-31)\n"
            "任务以外的时限：1\n"
            "  收到后7个工作日内",
        )
        self.assertEqual(str(duban.Notice()), "（未见标题）\n任务：0")

    def test_rows(self):
        task, deadline = self.notice.rows()
        self.assertEqual(list(task), list(deadline))
        self.assertEqual(task["lead"], "市政府办")
        self.assertEqual(task["cooperating"], "市财政局（国资委）")
        self.assertEqual(task["due"], "2017-12-31")
        self.assertEqual(deadline["record"], "deadline")
        self.assertEqual(deadline["values"], "7 working days")
        self.assertEqual(deadline["trigger"], "收到后")

    def test_finds_every_span(self):
        self.assertEqual(len(_codec.spans(SAMPLE)), 6)

    def test_every_message_of_the_schema_is_here(self):
        """The dataclasses have the fields of proto/duban/v1, in its order."""
        for name in ("notice", "task", "deadline", "span"):
            for message, fields in messages(notices.ROOT / f"proto/duban/v1/{name}.proto"):
                with self.subTest(message=message):
                    cls = getattr(duban, message)
                    self.assertEqual([f.name for f in dataclasses.fields(cls)], fields)


def messages(path):
    """(name, [field]) of each message, fields by number."""
    name, fields = None, []
    for line in path.read_text(encoding="utf-8").splitlines():
        words = line.split("//")[0].replace(";", "").split()
        if words[:1] == ["message"]:
            name, fields = words[1], []
        elif line == "}" and name:
            yield name, [field for _, field in sorted(fields)]
            name = None
        elif name and "=" in words and line.startswith("  ") and not line.startswith("    "):
            fields.append((int(words[-1]), words[-3]))


if __name__ == "__main__":
    unittest.main()
