#!/usr/bin/env python3
"""check_test.py DUBAN: runs duban check and duban rules as a user does."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unicodedata
import unittest

DUBAN = ""
NOTICE = """云岭市人民政府办公室关于印发2024年防汛工作要点任务分解表的通知
云政办〔2024〕7号
各县(市、区)人民政府,市政府各部门:
现将任务分解表印发给你们。联系人手机:13912345678,身份证号11010519491231002X。
云岭市人民政府办公室
2024年3月1日
附件
任务分解表
序号\t工作任务\t责任单位\t完成时限
1\t修订防汛预案。\t市水利局\t4月底前
2\t排查病险水库。\t市应急局\t适时
3\t更换测报设备。\t市水文站\t
"""
CLEAN = "关于开展读书活动的说明\n欢迎参加读书活动。\n"
PACK = """id: "mine"
rules {
  id: "mine.in-principle"
  severity: SEVERITY_WARNING
  scope: SCOPE_TEXT
  title: "用语含糊"
  message: "“{found}”含义不清"
  basis { citation: "本单位公文审核要求" practice: true }
  when { field: "text" matches: "原则(上)?同意" }
  must_match { text: "会议原则同意该方案。" }
  must_not_match { text: "坚持自愿原则, 同意的签字。" }
}
"""


def duban(*arguments, data=b"", folder=None):
    clean = {k: v for k, v in os.environ.items() if k not in ("LANG", "LC_ALL", "COLUMNS")}
    run = subprocess.run(
        [DUBAN, *map(str, arguments)],
        input=data,
        capture_output=True,
        env=clean,
        timeout=60,
        cwd=folder,
    )
    return run.returncode, run.stdout.decode("utf-8"), run.stderr.decode("utf-8")


def columns(text):
    """Columns of a terminal."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


class Folder(unittest.TestCase):
    """Runs in a folder with notice.txt, clean.txt and mine.textproto."""

    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)
        self.write("notice.txt", NOTICE)
        self.write("clean.txt", CLEAN)
        self.write("mine.textproto", PACK)

    def write(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")

    def run_in(self, *arguments):
        return duban(*arguments, folder=self.folder)

    def check(self, *arguments, today="2024-03-04"):
        return self.run_in("check", "--today", today, *arguments)


class CheckTest(Folder):
    def ids(self, *arguments, **day):
        """Exit code and the rules that found something."""
        code, out, error = self.check("--format", "json", *arguments, **day)
        self.assertEqual(error, "")
        return code, [f["ruleId"] for line in out.splitlines() for f in json.loads(line).get("findings", [])]

    def test_prints_findings_as_a_compiler_does(self):
        code, out, error = self.check("notice.txt", "--lang", "zh")
        self.assertEqual((code, error), (1, ""))
        lines = out.splitlines()
        at = next(i for i, line in enumerate(lines) if "[tasks.vague-deadline]" in line)
        self.assertRegex(lines[at], r"^notice\.txt:11:\d+: 警告: ")
        shown, mark = lines[at + 1], lines[at + 2]
        self.assertTrue(shown.strip().startswith("11 | "), shown)
        # The mark stands under the words, however wide the characters before them are.
        self.assertEqual(columns(mark[: mark.index("^")]), columns(shown[: shown.index("适时")]))
        self.assertEqual(mark.strip(" |"), "^~~~")
        self.assertIn("warning: ", self.check("notice.txt", "--lang", "en")[1])

    def test_never_prints_personal_data(self):
        for format in ("text", "json", "sarif"):
            code, out, _ = self.check("notice.txt", "--format", format)
            self.assertEqual(code, 1)
            self.assertIn("privacy.mobile-number", out)
            self.assertIn("privacy.resident-id", out)
            self.assertNotIn("13912345678", out)
            self.assertNotIn("11010519491231002X", out)

    def test_exits_with_0_when_nothing_is_at_the_level(self):
        code, out, error = self.check("clean.txt", "--min-severity", "error")
        self.assertEqual((code, error), (0, ""))
        self.assertEqual(self.ids("clean.txt", "--no-builtin", "--rules", "mine.textproto"), (0, []))
        self.assertEqual(self.ids("notice.txt", "--min-severity", "info")[0], 1)

    def test_leaves_out_what_is_below_the_level(self):
        _, every = self.ids("notice.txt")
        _, warnings = self.ids("notice.txt", "--min-severity", "warning")
        code, errors = self.ids("notice.txt", "--min-severity", "error")
        self.assertLess(len(errors), len(warnings))
        self.assertLessEqual(len(warnings), len(every))
        self.assertIn("tasks.vague-deadline", warnings)
        self.assertNotIn("tasks.vague-deadline", errors)
        self.assertIn("tasks.empty-deadline", every)
        self.assertIn("privacy.resident-id", errors)
        self.assertEqual(code, 1)

    def test_takes_rule_packs(self):
        self.write("minutes.txt", "会议纪要\n会议原则同意该方案。\n")
        own = ["--rules", "mine.textproto", "--no-builtin"]
        self.assertEqual(self.ids("minutes.txt", *own), (1, ["mine.in-principle"]))
        self.assertEqual(self.ids("clean.txt", *own), (0, []))
        self.assertIn("mine.in-principle", self.ids("minutes.txt", "--rules", "mine.textproto")[1])

    def test_takes_events_and_the_day(self):
        self.write("events.textproto", 'events { kind: "task-done" subject: "3" date: "2024-03-20" }')
        self.write("done.json", '[{"kind": "task-done", "subject": "1", "date": "2024-04-20"}]')
        given = ["notice.txt", "--events", "events.textproto"]
        self.assertIn("tasks.overdue", self.ids(*given, today="2024-05-06")[1])
        self.assertNotIn("tasks.overdue", self.ids(*given, today="2024-04-30")[1])
        given = ["notice.txt", "--events", "done.json"]
        self.assertNotIn("tasks.overdue", self.ids(*given, today="2024-05-06")[1])

    def test_takes_a_registry_of_units(self):
        self.assertNotIn("tasks.unit-unknown", self.ids("notice.txt")[1])
        self.write("units.txt", "# 名录\n市水利局、市水务局\n市应急管理局、市应急局\n")
        found = self.ids("notice.txt", "--units", "units.txt")[1]
        self.assertEqual(found.count("tasks.unit-unknown"), 1)

    def test_json_is_one_line_a_file(self):
        code, out, _ = self.check("notice.txt", "clean.txt", "--format", "json")
        first, second = map(json.loads, out.splitlines())
        self.assertEqual((code, first["file"], second["file"]), (1, "notice.txt", "clean.txt"))
        data = NOTICE.encode("utf-8")
        vague = next(f for f in first["findings"] if f["ruleId"] == "tasks.vague-deadline")
        self.write('a"\n.txt', NOTICE)
        odd = json.loads(self.check('a"\n.txt', "--format", "json")[1])
        self.assertEqual(odd["file"], 'a"\n.txt')
        self.assertEqual(vague["severity"], "SEVERITY_WARNING")
        span = vague["spans"][0]
        self.assertEqual(data[span["begin"] : span["end"]].decode("utf-8"), "适时")

    def test_sarif_is_a_log_of_version_2_1_0(self):
        log = json.loads(self.check("notice.txt", "clean.txt", "--format", "sarif")[1])
        self.assertEqual(log["version"], "2.1.0")
        self.assertIn("sarif-2.1.0", log["$schema"])
        (run,) = log["runs"]
        rules = run["tool"]["driver"]["rules"]
        self.assertEqual(run["tool"]["driver"]["name"], "duban")
        self.assertTrue(run["results"])
        for result in run["results"]:
            self.assertEqual(rules[result["ruleIndex"]]["id"], result["ruleId"])
            self.assertIn(result["level"], ("note", "warning", "error"))
            self.assertTrue(result["message"]["text"])
        vague = next(r for r in run["results"] if r["ruleId"] == "tasks.vague-deadline")
        place = vague["locations"][0]["physicalLocation"]
        self.assertEqual(place["artifactLocation"]["uri"], "notice.txt")
        line = NOTICE.splitlines()[place["region"]["startLine"] - 1]
        begin, end = place["region"]["startColumn"] - 1, place["region"]["endColumn"] - 1
        self.assertEqual(line[begin:end], "适时")

    def test_reads_standard_input(self):
        code, out, _ = duban("check", "-", "--today", "2024-03-04", data=NOTICE.encode("gb18030"))
        self.assertEqual(code, 1)
        self.assertIn("[tasks.vague-deadline]", out)

    def test_gives_the_same_every_time(self):
        for format in ("text", "json", "sarif"):
            runs = {self.check("notice.txt", "--format", format) for _ in range(3)}
            self.assertEqual(len(runs), 1)

    def test_a_file_that_cannot_be_read_does_not_stop_the_others(self):
        code, out, error = self.check("none.txt", "notice.txt")
        self.assertEqual(code, 1)
        self.assertIn("none.txt", error)
        self.assertIn("[tasks.vague-deadline]", out)

    def test_exits_with_2_when_it_cannot_run(self):
        self.write("broken.textproto", PACK.replace("severity:", "sevrity:"))
        self.write("twice.txt", "市水利局\n市水务局、市水利局\n")
        self.write("bad.textproto", 'events { kind: "done" date: "1月" }')
        for arguments, named in [
            (["--rules", "broken.textproto"], "broken.textproto:4:"),
            (["--rules", "none.textproto"], "none.textproto"),
            (["--no-builtin"], "--rules"),
            (["--units", "twice.txt"], "twice.txt"),
            (["--events", "bad.textproto"], "1月"),
            (["--events", "none.textproto"], "none.textproto"),
            (["--today", "2024-02-30"], "2024-02-30"),
            (["--min-severity", "grave"], "grave"),
            (["--format", "html"], "html"),
        ]:
            code, out, error = self.run_in("check", "notice.txt", *arguments)
            self.assertEqual((code, out), (2, ""), arguments)
            self.assertIn(named, error, arguments)
        self.assertEqual(self.run_in("check")[0], 2)


class RulesTest(Folder):
    def test_lists_every_rule(self):
        code, out, error = duban("rules", "list", "--lang", "en")
        self.assertEqual((code, error), (0, ""))
        lines = out.splitlines()
        listed = {line.split()[1]: line.split()[0] for line in lines}
        self.assertEqual(len(listed), len(lines))
        self.assertEqual({id.split(".")[0] for id in listed}, {"disclosure", "tasks", "format", "privacy"})
        self.assertEqual(listed["tasks.no-unit"], "error")
        self.assertIn("没有责任单位", duban("rules", "list", "--lang", "zh")[1])
        own = self.run_in("rules", "list", "--rules", "mine.textproto")[1].splitlines()
        self.assertEqual(len(own), len(lines) + 1)
        self.assertTrue(own[-1].split()[1] == "mine.in-principle" and own[-1].endswith("用语含糊"))

    def test_explains_every_rule_that_it_lists(self):
        ids = [line.split()[1] for line in duban("rules", "list")[1].splitlines()]
        for id in ids[::9]:
            code, out, _ = duban("rules", "explain", id, "--lang", "zh")
            self.assertEqual(code, 0)
            self.assertTrue(out.startswith(id + "  "))
            self.assertRegex(out, r"依据 +\S")
        code, out, _ = duban("rules", "explain", "tasks.no-unit", "--lang", "en")
        self.assertIn("No responsible unit", out)
        self.assertIn("Guobanfa [2014] 42", out)
        code, out, error = duban("rules", "explain", "tasks.none")
        self.assertEqual((code, out), (2, ""))
        self.assertIn("tasks.none", error)
        self.assertIn("duban rules list", error)
        self.assertIn("is it tasks.no-lead?", duban("rules", "explain", "tasks.no-led", "--lang", "en")[2])

    def test_tests_a_pack(self):
        code, out, error = self.run_in("rules", "test", "mine.textproto", "--lang", "en")
        self.assertEqual((code, error), (0, ""))
        self.assertIn("1 rules, 2 examples, all pass", out)

    def test_names_file_line_rule_and_remedy_of_each_fault(self):
        lines = PACK.splitlines()
        for number, wrong, named in [
            (4, "  sevrity: SEVERITY_WARNING", ["sevrity", "severity"]),
            (5, "  scope: SCOPE_TXT", ["SCOPE_TXT", "SCOPE_TEXT"]),
            (9, '  when { field: "txt" matches: "原则" }', ["txt", "text"]),
            (9, '  when { field: "text" matches: "原则(" }', ["原则("]),
            (10, '  must_match { text: "会议同意该方案。" }', ["must match", "when"]),
            (11, '  must_not_match { text: "会议原则同意。" }', ["must not", "when"]),
        ]:
            changed = lines[: number - 1] + [wrong] + lines[number:]
            self.write("broken.textproto", "\n".join(changed) + "\n")
            for language in ("en", "zh"):
                code, out, error = self.run_in("rules", "test", "broken.textproto", "--lang", language)
                self.assertEqual((code, out), (1, ""), wrong)
                for part in ["mine.in-principle", *named]:
                    self.assertIn(part, error)
                # Each line begins as an editor expects it, in both languages.
                self.assertTrue(error.startswith(f"broken.textproto:{number}:"), error)
            self.assertIn("改法", error)

    def test_says_when_there_is_no_pack(self):
        for command in (["test"], ["list", "--rules"]):
            code, out, error = self.run_in("rules", *command, "none.textproto")
            self.assertEqual((code, out), (2, ""), command)
            self.assertIn("none.textproto: cannot be opened", error)
        for arguments in (["rules"], ["rules", "test"], ["rules", "explain"], ["rules", "tidy"]):
            self.assertEqual(duban(*arguments)[0], 2, arguments)


if __name__ == "__main__":
    DUBAN = os.path.abspath(sys.argv.pop(1))
    unittest.main()
