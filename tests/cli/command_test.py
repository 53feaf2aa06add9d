#!/usr/bin/env python3
"""command_test.py DUBAN: runs the duban command as a user does."""

import csv
import io
import json
import os
import pathlib
import pty
import subprocess
import sys
import tempfile
import unicodedata
import unittest
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
NOTICES = sorted((ROOT / "tests" / "notices").glob("*.txt"))
TABLE = ROOT / "tests" / "notices" / "business_lead_and_support_columns.txt"
DUBAN = ""


def duban(*arguments, data=b"", **environment):
    """Runs the command; (exit code, standard output, standard error)."""
    clean = {k: v for k, v in os.environ.items() if k not in ("LANG", "LC_ALL", "COLUMNS")}
    run = subprocess.run(
        [DUBAN, *map(str, arguments)],
        input=data,
        capture_output=True,
        env={**clean, **environment},
        timeout=120,
    )
    return run.returncode, run.stdout.decode("utf-8"), run.stderr.decode("utf-8")


def columns(line):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def read_terminal(main):
    """What was sent to a terminal that nobody holds open any more."""
    told = b""
    try:
        while chunk := os.read(main, 65536):
            told += chunk
    except OSError:  # EIO stands for the end.
        pass
    os.close(main)
    return told


class HelpTest(unittest.TestCase):
    def test_help_and_version(self):
        code, out, err = duban("--help")
        self.assertEqual((code, err), (0, ""))
        self.assertIn("extract", out)
        self.assertIn("Exit codes", out)
        self.assertEqual(duban("--version")[0], 0)
        self.assertRegex(duban("--version")[1], r"^duban \d+\.\d+\.\d+\n$")

    def test_every_command_has_examples(self):
        for command in ("extract", "due", "workday", "calendar", "check", "rules", "rules explain"):
            self.assertIn("Examples:", duban(*command.split(), "--help")[1], command)
            self.assertIn("示例：", duban("--lang", "zh", *command.split(), "--help")[1], command)

    def test_help_has_examples_in_both_languages(self):
        self.assertIn("Examples:", duban("extract", "--help")[1])
        for ways in ({"LANG": "zh_CN.UTF-8"}, {"LC_ALL": "zh_CN", "LANG": "en"}):
            self.assertIn("示例：", duban("extract", "--help", **ways)[1])
        self.assertIn("示例：", duban("--lang", "zh", "extract", "--help")[1])
        self.assertIn("Examples:", duban("--lang=en", "extract", "-h", LANG="zh_CN")[1])

    def test_wrong_usage_exits_with_2(self):
        for arguments in (
            [],
            ["extract"],
            ["nonsense"],
            ["extract", "--format", "pdf", TABLE],
            ["extract", "--jobs", "0", TABLE],
            ["extract", "--encoding", "koi8", TABLE],
            ["extract", "--lexicon", "/nowhere", TABLE],
            ["extract", "--lexicon", TABLE, TABLE],
        ):
            code, out, err = duban(*arguments)
            self.assertEqual((code, out), (2, ""), arguments)
            self.assertNotEqual(err, "", arguments)

    def test_wrong_usage_is_told_with_what_would_be_right(self):
        for arguments, english, chinese in (
            (["extrat"], "no such command: extrat; is it extract?", "没有命令 extrat；是不是 extract？"),
            ([], "a command is wanted: extract, due", "要写一个命令：extract, due"),
            (["rules", "lst"], "no such command: lst; is it list?", "没有命令 lst；是不是 list？"),
            (["extract"], "FILE is required", "缺少 FILE"),
            (["extract", TABLE, "--frmat", "json"], "no such option: --frmat; is it --format?", "没有选项 --frmat"),
            (["due", "--fomat=csv", TABLE], "no such option: --fomat; is it --format?", "是不是 --format？"),
            (["workday", "2024-01-02", "+1", "x"], "not expected: x", "多了 x"),
            (["extract", TABLE, "--out"], "--out: 1 required DIR missing", "--out 后面缺少 DIR"),
            (["extract", "--jobs", "0", TABLE], "0 not in range 1 to 1024", "--jobs：0 不在 1 到 1024 之间"),
            (["check", "--format", "html", TABLE], "'html' is none of text|", "没有 'html' 这个值，可用的值：text|"),
            (["workday", "x"], "'x' is no date; write it as 2024-03-01", "'x' 不是日期，写成 2024-03-01"),
            (["calendar", "x"], "'x' is no range", "'x' 不是年份或起止日期"),
        ):
            for language, said in (("en", english), ("zh", chinese)):
                code, out, err = duban("--lang", language, *arguments)
                self.assertEqual((code, out), (2, ""), arguments)
                self.assertIn(said, err)
                self.assertTrue(err.startswith("duban: "), err)
        self.assertIn("How to call it: duban rules list --help\n", duban("rules", "list", "-x")[2])

    def test_a_wrong_calendar_is_named(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "wrong.textproto")
            path.write_text('years { year: 2027 holidays { name: "元旦" off: "2027-13-01" } }', "utf-8")
            for arguments in (["due", TABLE], ["check", TABLE], ["workday", "2027-01-04"]):
                code, out, err = duban(*arguments, "--calendar", path)
                self.assertEqual((code, out), (2, ""))
                self.assertIn(f"duban: {path}, year 2027", err)

    def test_faults_of_files_are_told_in_both_languages(self):
        day, extract, due = ["workday", "2026-11-27"], ["extract", TABLE], ["due", TABLE]
        cases = (
            (day, "--calendar", 'years {\n  yaer: 2027 }', "{}, line 2, column 7: CalendarYear has no field yaer; is it year?",
             "{}, 第 2 行第 7 列: 没有叫 yaer 的字段 (no such field)。改法: 是不是 year?"),
            (day, "--calendar", "years { year: 2027", "{}, line 1, column 19: the braces do not match",
             "{}, 第 1 行第 19 列: 花括号没有配对"),
            (day, "--calendar", 'years { year: 2027 holidays { name: "元旦" off: "2027-13-01" } }',
             '{}, year 2027, holiday "元旦", off "2027-13-01": want a date like',
             '{}, 2027 年, 节日「元旦」, off "2027-13-01" 不是日期。改法: 写成 '),
            (day, "--calendar", 'years { year: 2027 holidays { makeup_workdays: "2027-01-04" } }',
             "is no Saturday or Sunday", "不是星期六、星期日"),
            (day, "--calendar", "years { year: 2027 balance: 3 }", "{}, year 2027: balance is 3", "{}, 2027 年: balance 写的是 3"),
            (day, "--calendar", "years { year: 12 }", "{}, year 12: want a year", "{}, 不能用 12 年。改法: 写 1900 到"),
            (day, "--calendar", 'counting_rules { id: "x" in_force_from: "2020" }',
             '{}, counting_rules "x": in_force_from "2020": want', '{}, counting_rules "x": in_force_from "2020" 不是日期'),
            (day, "--calendar", 'holiday_laws { citation: "x" fixed: "13-01" }',
             '{}, holiday_laws x, fixed "13-01": want', '{}, holiday_laws x, fixed "13-01" 不是月和日。改法: 写成 10-01'),
            (extract, "--lexicon", 'units {\n  ending: "驿" }', "{}:2:9: UnitWords has no field ending; is it endings?",
             "{}:2:9: 没有叫 ending 的字段 (no such field)。改法: 是不是 endings?"),
            (extract, "--lexicon", 'time { past: "" }', "{}: time.past: entry 1 is empty; write",
             "{}: time.past: 第 1 个词是空的。改法: 在引号里写一个词"),
            (extract, "--lexicon", 'column_titles { titles: "甲" }', '{}: column_titles "甲": `kind` is missing',
             '{}: column_titles "甲": 没有写 kind。改法: '),
            (extract, "--lexicon", 'role_words { words: "甲" }', "{}: role_words 甲: no `role`", "{}: role_words 甲: 没有写 role"),
            (extract, "--lexicon", 'units { endings: "一二三四五六七八九" }', '{}: units.endings: "一二三四五六七八九" is longer',
             '{}: units.endings: "一二三四五六七八九" 太长'),
            (extract, "--lexicon", 'header { chrome_patterns: "(" }', '{}: header.chrome_patterns: "(" is no regular',
             '{}: header.chrome_patterns: "(" 不是正则表达式'),
            (extract, "--lexicon", 'time { periods { names: "x" first_year: 2021 last_year: 2025 } }',
             "{}: time.periods: the name «x» must end", "{}: time.periods: 名称「x」末尾不是汉字"),
            (due, "--events", 'events { knd: "done" }', "{}:1:13: Event has no field knd; is it kind?",
             "{}:1:13: 没有叫 knd 的字段 (no such field)。改法: 是不是 kind?"),
            (due, "--events", 'events {\n  kind: "done" date: "1月" }', "{}:2:16: the date of event 1 is wrong: 1月; write it",
             "{}:2:16: 第1个事件的日期不对: 1月 (bad date)。改法: "),
            (due, "--events", '[{"kind": ', "{}: no events in JSON: ", "{}: 不是事件的 JSON (bad JSON): "),
            (["check", TABLE], "--units", "甲,乙\n丙,乙\n", "{}:2:1: 乙 is a name of 甲 already; write",
             "{}:2:1: 乙 已经是 甲 的名称 (name stands twice)。改法: "),
        )
        with tempfile.TemporaryDirectory() as folder:
            good = pathlib.Path(folder, "good.textproto")
            good.write_text("", "utf-8")
            path = pathlib.Path(folder, "wrong.textproto")
            for command, option, wrong, english, chinese in cases:
                path.write_text(wrong, "utf-8")
                # The second of two is named, where two may be given.
                others = [option, good] if option in ("--lexicon", "--calendar") else []
                for language, said in (("en", english), ("zh", chinese)):
                    code, out, err = duban(*command, *others, option, path, "--lang", language)
                    self.assertEqual((code, out), (2, ""), wrong)
                    self.assertIn(said.format(path), err)
                    # What an editor jumps to begins the line; the others say who speaks.
                    begins = "" if option in ("--events", "--units") else "duban: "
                    self.assertTrue(err.startswith(f"{begins}{path}"), err)

    def test_options_out_of_range_are_told_in_both_languages(self):
        for arguments, english, chinese in (
            (["workday", "1800-01-01", "3"], "the day lies in the year 1800; want a year from 1900", "不能从 1800 年的日子算起。改法: 用 1900"),
            (["workday", "2024-01-01", "99999"], "99999 working days are more", "99999 个工作日超过一百年。改法: 最多写 26000"),
            (["calendar", "2026..2025"], "the range ends before it begins", "止于起之前"),
            (["calendar", "1000..2026"], "want a range of at most 200 years", "超过 200 年"),
            (["due", TABLE, "--law", "nope"], 'no counting rule "nope"; there are: civil', "没有叫 nope 的期间计算规定。改法: 写其中之一: civil"),
            (["due", TABLE, "--today", "1800-01-01"], "today lies in the year 1800; want", "today 在 1800 年。改法: 写 1900"),
            (["due", TABLE, "--within", "x"], "--within: 'x' is no number of days", "--within：'x' 不是天数"),
            (["due", TABLE, "--todo"], "--todo is only for --format ics", "--todo 只用于 --format ics"),
            (["check", TABLE, "--no-builtin"], "--no-builtin: without --rules", "--no-builtin：没有 --rules"),
        ):
            for language, said in (("en", english), ("zh", chinese)):
                code, out, err = duban(*arguments, "--lang", language)
                self.assertEqual((code, out), (2, ""), arguments)
                self.assertIn(said, err)
                self.assertNotIn("有误", err)

    def test_a_wrong_lexicon_is_named(self):
        with tempfile.TemporaryDirectory() as folder:
            good = pathlib.Path(folder, "good.textproto")
            good.write_text('units { endings: "驿" }', encoding="utf-8")
            for wrong, says in (
                ('units {\n  ending: "驿" }', ":2:9: UnitWords has no field ending; is it endings?"),
                ('time { past: "" }', ": time.past: entry 1 is empty; write a word"),
            ):
                path = pathlib.Path(folder, "wrong.textproto")
                path.write_text(wrong, encoding="utf-8")
                code, out, err = duban("extract", "--lexicon", good, "--lexicon", path, TABLE)
                self.assertEqual((code, out), (2, ""))
                self.assertIn(f"duban: {path}{says}", err)


class FormatTest(unittest.TestCase):
    def test_json_of_one_file_is_the_notice(self):
        code, out, err = duban("extract", "--format", "json", TABLE)
        self.assertEqual((code, err), (0, ""))
        notice = json.loads(out)
        self.assertIn("tasks", notice)
        data = TABLE.read_bytes()
        for deadline in notice["deadlines"]:
            span = deadline["span"]
            self.assertEqual(
                "".join(data[span["begin"] : span["end"]].decode("utf-8").split()),
                "".join(deadline["text"].split()),
            )

    def test_json_and_jsonl_of_several_files_name_them(self):
        paths = [str(path) for path in NOTICES[:3]]
        _, out, _ = duban("extract", "--format", "json", *paths)
        self.assertEqual([item["file"] for item in json.loads(out)], paths)
        _, lines, _ = duban("extract", "--format", "jsonl", *paths)
        self.assertEqual([json.loads(line) for line in lines.splitlines()], json.loads(out))

    def test_reads_standard_input(self):
        _, from_file, _ = duban("extract", "--format", "json", TABLE)
        code, from_input, _ = duban("extract", "--format", "json", "-", data=TABLE.read_bytes())
        self.assertEqual((code, from_input), (0, from_file))

    def test_csv_has_a_byte_order_mark_and_a_row_a_task(self):
        _, out, _ = duban("extract", "--format", "csv", TABLE)
        self.assertTrue(out.startswith("\ufeffrecord,file,"))
        self.assertTrue(out.endswith("\r\n"))
        rows = list(csv.DictReader(io.StringIO(out.lstrip("\ufeff"), newline="")))
        notice = json.loads(duban("extract", "--format", "json", TABLE)[1])
        tasks = [row["text"] for row in rows if row["record"] == "task"]
        self.assertEqual(tasks, [task["text"] for task in notice["tasks"]])
        self.assertTrue(duban("extract", "--format", "csv", "--lang", "zh", TABLE)[1].startswith("\ufeff类别"))

    def test_text_fits_the_width(self):
        for width in (60, 80, 120):
            _, out, _ = duban("extract", "--width", width, *NOTICES)
            for line in out.splitlines():
                if not line.startswith("== "):
                    self.assertLessEqual(columns(line), width, line)
        self.assertEqual(duban("extract", TABLE, COLUMNS="60"), duban("extract", "--width", 60, TABLE))

    def test_text_shows_the_tasks(self):
        _, out, _ = duban("extract", "--lang", "zh", TABLE)
        notice = json.loads(duban("extract", "--format", "json", TABLE)[1])
        self.assertIn(f"任务：{len(notice['tasks'])}\n", out)


class ManyFilesTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def test_output_does_not_depend_on_jobs(self):
        for format in ("text", "json", "jsonl", "csv"):
            expected = duban("extract", "--format", format, "--jobs", 1, *NOTICES)
            self.assertEqual(expected[0], 0)
            for jobs in (2, 16):
                self.assertEqual(
                    duban("extract", "--format", format, "--jobs", jobs, *NOTICES), expected
                )

    def test_a_bad_file_is_reported_and_the_others_are_written(self):
        for format, ending in (("json", "json"), ("jsonl", "jsonl"), ("csv", "csv"), ("text", "txt")):
            out = self.folder / format / "deep"
            code, printed, err = duban(
                "extract", "--format", format, "--out", out, NOTICES[0], "/nowhere.txt", self.folder, TABLE
            )
            self.assertEqual((code, printed), (1, ""))
            self.assertIn("/nowhere.txt: cannot be opened: No such file", err)
            self.assertIn(f"{self.folder}: cannot be read: Is a directory", err)
            self.assertEqual(
                sorted(path.name for path in out.iterdir()),
                sorted(f"{path.stem}.{ending}" for path in (NOTICES[0], TABLE)),
            )
        written = (self.folder / "json" / "deep" / f"{TABLE.stem}.json").read_text("utf-8")
        self.assertEqual(written, duban("extract", "--format", "json", TABLE)[1])

    def test_programs_see_the_bad_file_too(self):
        code, out, _ = duban("extract", "--format", "jsonl", "/nowhere.txt", TABLE)
        bad, good = map(json.loads, out.splitlines())
        self.assertEqual(code, 1)
        self.assertEqual(bad["file"], "/nowhere.txt")
        self.assertIn("No such file", bad["error"])
        self.assertEqual(good["file"], str(TABLE))
        self.assertEqual(len(json.loads(duban("extract", "--format", "json", "/no", TABLE)[1])), 2)

    def test_errors_are_told_in_chinese_too(self):
        _, _, err = duban("extract", "--lang", "zh", "/nowhere.txt")
        self.assertIn("/nowhere.txt: 找不到这个文件", err)
        _, _, err = duban("extract", "--lang", "zh", self.folder)
        self.assertIn(f"{self.folder}: 是文件夹", err)
        archives = []
        for name in ("OFD.xml", "xl/workbook.xml", "1.txt"):
            archive = io.BytesIO()
            with zipfile.ZipFile(archive, "w") as file:
                file.writestr(name, "<x/>")
            archives.append(archive.getvalue())
        for data in (
            b"%PDF-1.4",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            b"{\\rtf",
            b"Rar!\x1a",
            b"7z\xbc\xaf\x27\x1c",
            b"\x1f\x8b",
            b"\xff\xd8\xff\xe0",
            *archives,
        ):
            code, _, err = duban("extract", "--lang", "zh", "-", data=data)
            self.assertEqual(code, 1)
            self.assertRegex(err, "^duban: -: 是.*不能读；请")
        _, _, err = duban("due", "--lang", "zh", TABLE, "--events", "/nowhere.txt")
        self.assertIn("duban: --events /nowhere.txt: 找不到这个文件", err)

    def test_no_result_replaces_another_or_an_input(self):
        for name in ("a/x.txt", "b/x.txt"):
            (self.folder / name).parent.mkdir(exist_ok=True)
            (self.folder / name).write_text("甲", "utf-8")
        a, b = self.folder / "a/x.txt", self.folder / "b/x.txt"
        code, _, err = duban("extract", "--out", self.folder / "out", a, b)
        self.assertEqual(code, 2)
        self.assertIn("would both be written to", err)
        code, _, err = duban("extract", "--out", self.folder / "a", a)
        self.assertEqual(code, 2)
        self.assertIn("would replace the input", err)
        self.assertEqual(a.read_text("utf-8"), "甲")

    def test_a_folder_that_cannot_be_made_is_an_error(self):
        (self.folder / "file").write_text("")
        code, _, err = duban("extract", "--out", self.folder / "file", TABLE)
        self.assertEqual(code, 2)
        self.assertIn("is not a folder", err)

    def test_progress_is_for_terminals_only(self):
        main, side = pty.openpty()
        out = self.folder / "out"
        run = subprocess.run(
            [DUBAN, "extract", "--out", out, *map(str, NOTICES)], stdout=subprocess.DEVNULL, stderr=side
        )
        os.close(side)
        told = read_terminal(main).decode("utf-8")
        self.assertEqual(run.returncode, 0)
        self.assertIn(f"{len(NOTICES)}/{len(NOTICES)}", told)
        self.assertEqual(duban("extract", "--out", out, *NOTICES)[2], "")

    def test_full_standard_output_is_an_error(self):
        with open("/dev/full", "wb") as full:
            run = subprocess.run([DUBAN, "extract", str(TABLE)], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(run.returncode, 2)
        self.assertIn(b"cannot be written", run.stderr)


class HostileInputTest(unittest.TestCase):
    def test_odd_bytes_are_answered(self):
        for data in (b"", b"\0" * 1000, b"\xff" * 1000, b"\xe5", "甲".encode("utf-8") * 300_000):
            for format in ("text", "json", "csv"):
                self.assertEqual(duban("extract", "--format", format, "-", data=data)[0], 0)

    def test_text_sends_no_escape_sequences(self):
        data = "关于\x1b[31m红\x07字的通知\n各单位请于5月26日前\x1b]0;x\x07报送。\n".encode("utf-8")
        self.assertNotIn("\x1b", duban("extract", "-", data=data)[1])


if __name__ == "__main__":
    DUBAN = sys.argv.pop(1)
    unittest.main()
