#!/usr/bin/env python3
"""readme_test.py DUBAN: what the READMEs show is what the examples hold and the command prints."""

import os
import pathlib
import re
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
READMES = [ROOT / "README.md", ROOT / "README.zh-CN.md"]
SAMPLE = "tests/notices/business_lead_and_support_columns.txt"
DUBAN = ""


def blocks(text, language):
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def lines(text):
    """Lines without their indentation."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def contains(whole, part):
    """Whether the lines of `part` stand in `whole` one behind the other."""
    return any(whole[i : i + len(part)] == part for i in range(len(whole) - len(part) + 1))


class ReadmeTest(unittest.TestCase):
    def test_snippets_are_taken_from_the_examples(self):
        for language, pattern in (("c", "c/*.c"), ("cpp", "cpp/*.cc"), ("python", "python/*.py")):
            examples = [
                lines(path.read_text("utf-8")) for path in (ROOT / "examples").glob(pattern)
            ]
            for readme in READMES:
                found = blocks(readme.read_text("utf-8"), language)
                self.assertTrue(found, (readme.name, language))
                for block in found:
                    self.assertTrue(
                        any(contains(example, lines(block)) for example in examples),
                        f"{readme.name}: no example holds\n{block}",
                    )

    def test_the_demo_prints_what_is_shown(self):
        for readme, language in zip(READMES, ("en", "zh")):
            printed = subprocess.run(
                [DUBAN, "--lang", language, "extract", "--width", "100", SAMPLE],
                capture_output=True,
                check=True,
                cwd=ROOT,
            ).stdout.decode("utf-8")
            shown = blocks(readme.read_text("utf-8"), "text")
            self.assertEqual(len(shown), 1, readme.name)
            self.assertTrue(printed.startswith(shown[0]), f"{readme.name} shows\n{shown[0]}")

    def test_links_lead_somewhere(self):
        for path in [*READMES, *(ROOT / "docs").glob("*.md")]:
            for link in re.findall(r"\]\(([^)#]+)", path.read_text("utf-8")):
                if "://" not in link:
                    self.assertTrue((path.parent / link).exists(), f"{path.name}: {link}")

    def test_the_command_of_the_readme_is_known(self):
        text = READMES[0].read_text("utf-8")
        help = subprocess.run([ROOT / "run", "help"], capture_output=True, check=True).stdout
        for command in set(re.findall(r"\./run (\w+)", text)):
            self.assertIn(f"./run {command} ", help.decode("utf-8"))


if __name__ == "__main__":
    DUBAN = os.path.abspath(sys.argv.pop(1))
    unittest.main()
