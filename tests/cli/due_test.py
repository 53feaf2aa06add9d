#!/usr/bin/env python3
"""due_test.py DUBAN: runs duban due, duban workday and duban calendar as a user does."""

import csv
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

DUBAN = ""
NOTICE = """云岭市人民政府办公室关于印发2024年政务公开工作要点任务分解表的通知
云政办〔2024〕7号
各县(市、区)人民政府,市政府各部门:
现将任务分解表印发给你们。
云岭市人民政府办公室
2024年3月1日
附件
任务分解表
序号\t工作任务\t责任单位\t完成时限
1\t推进财政信息公开。\t市财政局\t9月底前
2\t收到申请后5个工作日内答复。\t市民政局\t年底前
3\t做好政策解读。\t市教育局\t每季度
""".encode("utf-8")


def duban(*arguments, data=b""):
    clean = {k: v for k, v in os.environ.items() if k not in ("LANG", "LC_ALL", "COLUMNS")}
    run = subprocess.run(
        [DUBAN, *map(str, arguments)], input=data, capture_output=True, env=clean, timeout=60
    )
    return run.returncode, run.stdout.decode("utf-8"), run.stderr.decode("utf-8")


class WorkdayTest(unittest.TestCase):
    def test_tells_a_day_and_counts_working_days(self):
        self.assertEqual(
            duban("workday", "2024-09-29"), (0, "2024-09-29 Sun makeup_workday 国庆节\n", "")
        )
        self.assertEqual(duban("workday", "2024-09-27", "+5")[:2], (0, "2024-10-10 Thu workday\n"))
        self.assertEqual(duban("workday", "2024-10-08", "-1")[:2], (0, "2024-09-30 Mon workday\n"))

    def test_says_what_is_not_known(self):
        self.assertEqual(duban("workday", "2026-12-30", "3")[:2], (1, "2027-01-05? Tue workday\n"))
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "2027.textproto"
            path.write_text('years { year: 2027 holidays { name: "元旦" off: "2027-01-01/2027-01-05" } }')
            run = duban("workday", "2026-12-30", "3", "--calendar", path)
            self.assertEqual(run[:2], (0, "2027-01-07 Thu workday\n"))
            path.write_text("years { year: 2027 holidays { off: '2027-02-30' } }")
            code, _, error = duban("workday", "2026-12-30", "--calendar", path)
            self.assertEqual(code, 2)
            self.assertIn('off "2027-02-30"', error)

    def test_wrong_arguments_exit_with_2(self):
        for arguments in (["2024-13-01"], ["2024-01-01", "x"], ["2024-01-01", "9" * 30], []):
            code, out, error = duban("workday", *arguments)
            self.assertEqual((code, out), (2, ""), arguments)
            self.assertTrue(error)


class CalendarTest(unittest.TestCase):
    def test_lists_every_day_as_csv(self):
        code, out, _ = duban("calendar", "2024", "--format", "csv")
        rows = list(csv.DictReader(io.StringIO(out)))
        self.assertEqual((code, len(rows)), (0, 366))
        self.assertEqual(rows[0], {"date": "2024-01-01", "kind": "holiday", "name": "元旦"})
        kinds = {row["kind"] for row in rows}
        self.assertEqual(kinds, {"workday", "weekend", "holiday", "makeup_workday"})

    def test_lists_days_off_as_text(self):
        code, out, _ = duban("calendar", "2025..2026")
        self.assertEqual(code, 0)
        self.assertIn("2026 国办发明电〔2025〕7号\n", out)
        self.assertIn("2026-02-15..2026-02-23", out)
        self.assertEqual(duban("calendar", "2026..2025")[0], 2)
        self.assertEqual(duban("calendar", "20x")[0], 2)


class DueTest(unittest.TestCase):
    def due(self, *arguments, events=""):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "events.textproto"
            path.write_text(events)
            given = ["--events", path] if events else []
            return duban("due", "-", "--today", "2024-10-08", *given, *arguments, data=NOTICE)

    def test_says_what_is_due(self):
        code, out, _ = self.due(events='events { kind: "received" date: "2024-09-27" }')
        self.assertEqual(code, 0)
        self.assertIn("8 days over", out)
        self.assertIn("2024-10-10", out)
        code, out, _ = self.due("--within", "5wd", "--lang", "zh")
        self.assertIn("逾期8天", out)
        self.assertIn("另有 1 项尚无日期", out)

    def test_writes_each_format(self):
        report = json.loads(self.due("--format", "json")[1])
        self.assertEqual(report["today"], "2024-10-08")
        self.assertEqual(len(report["items"]), 4)
        rows = list(csv.DictReader(io.StringIO(self.due("--format", "csv")[1].lstrip("\ufeff"))))
        self.assertEqual(rows[0]["state"], "overdue")
        first = self.due("--format", "ics", "--alarm", "2")[1]
        self.assertTrue(first.startswith("BEGIN:VCALENDAR\r\n"))
        self.assertEqual(first.count("BEGIN:VEVENT"), 3)
        self.assertEqual(first, self.due("--format", "ics", "--alarm", "2")[1])

    def test_keeps_one_units_tasks(self):
        out = self.due("--unit", "教育", "--format", "json")[1]
        self.assertEqual([i["taskNumber"] for i in json.loads(out)["items"]], ["3"])

    def test_wrong_options_exit_with_2_and_missing_files_with_1(self):
        for arguments in (
            ["--within", "3x"],
            ["--today", "x"],
            ["--move", "up"],
            ["--alarm", "999"],
            ["--law", "no-such-law"],
            ["--from", "2024-05-01", "--to", "2024-01-01"],
            # What only an iCalendar file has would be passed over in silence.
            ["--todo"],
            ["--alarm", "3", "--format", "csv"],
        ):
            self.assertEqual(duban("due", "-", *arguments, data=NOTICE)[0], 2, arguments)
        code, _, error = self.due(events="events { kind: 'done' date: '1月' }")
        self.assertEqual(code, 2)
        self.assertIn("1月", error)
        code, _, error = duban("due", "/no/such/file", "--today", "2024-10-08")
        self.assertEqual(code, 1)
        self.assertIn("/no/such/file", error)


if __name__ == "__main__":
    DUBAN = sys.argv.pop(1)
    unittest.main()
