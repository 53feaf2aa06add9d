"""Checking notices against rules: what is found, where, and how packs with faults are refused."""

import datetime
import json
import os
import pathlib
import pickle
import subprocess
import tempfile
import threading
import unittest

import duban
import notices

NOTICE = """云岭市人民政府办公室关于印发2024年防汛工作要点任务分解表的通知
云政办〔2024〕7号
各县(市、区)人民政府,市政府各部门:
现将任务分解表印发给你们。联系人手机:13912345678。
云岭市人民政府办公室
2024年3月1日
附件
任务分解表
序号\t工作任务\t责任单位\t完成时限
1\t修订防汛预案。\t市水利局\t4月底前
2\t排查病险水库。\t市应急局\t适时
3\t更换测报设备。\t市水文站\t
"""

PACK = """id: "mine"
rules {
  id: "mine.letter-late"
  severity: SEVERITY_ERROR
  scope: SCOPE_CASE
  title: "来信答复超期"
  message: "{subject}应当在 {limit} 前答复"
  basis { citation: "来信办理办法第三条" practice: true }
  when {
    event: "letter-answered"
    date { after { event: "letter-received" plus { amount: 5 unit: TIME_UNIT_WORKING_DAY } } }
  }
  must_match {
    events { kind: "letter-received" subject: "LX-1" date: "2024-03-01" }
    events { kind: "letter-answered" subject: "LX-1" date: "2024-03-11" }
  }
  must_not_match {
    events { kind: "letter-received" subject: "LX-1" date: "2024-03-01" }
    events { kind: "letter-answered" subject: "LX-1" date: "2024-03-08" }
  }
}
"""


def date(text):
    return datetime.date.fromisoformat(text)


def ids(findings):
    return [finding.rule_id for finding in findings]


class CheckTest(unittest.TestCase):
    def test_finds_what_is_wrong_and_where(self):
        findings = duban.check(NOTICE)
        found = {finding.rule_id: finding for finding in findings}
        vague = found["tasks.vague-deadline"]
        self.assertEqual(vague.severity, duban.Severity.WARNING)
        self.assertEqual(NOTICE[vague.spans[0].slice], "适时")
        self.assertTrue(vague.message and vague.message_en and vague.basis and vague.title)
        self.assertEqual(vague.task_id, duban.extract(NOTICE).tasks[1].id)
        self.assertEqual(found["tasks.empty-deadline"].subject, "tasks[2]")
        mobile = found["privacy.mobile-number"]
        self.assertTrue(mobile.sensitive)
        self.assertEqual(NOTICE[mobile.spans[0].slice], "13912345678")
        self.assertNotIn("13912345678", findings.to_json())
        self.assertIn("disclosure.mark-missing", found)
        self.assertIn("[tasks.vague-deadline]", str(vague))

    def test_spans_of_bytes_count_bytes(self):
        data = NOTICE.encode("utf-8")
        of_text, of_bytes = duban.check(NOTICE), duban.check(data)
        self.assertEqual(ids(of_text), ids(of_bytes))
        for text, octets in zip(of_text, of_bytes):
            self.assertEqual(
                [NOTICE[span.slice] for span in text.spans],
                [data[span.slice].decode("utf-8") for span in octets.spans],
            )

    def test_reads_other_encodings(self):
        findings = duban.check(NOTICE.encode("gb18030"), encoding="gb18030")
        self.assertEqual(ids(findings), ids(duban.check(NOTICE)))

    def test_leaves_out_what_is_below_the_severity(self):
        every = duban.check(NOTICE)
        for name, least in [
            ("info", duban.Severity.INFO),
            ("warning", duban.Severity.WARNING),
            ("error", duban.Severity.ERROR),
        ]:
            kept = [finding for finding in every if finding.severity.rank >= least.rank]
            self.assertEqual(list(duban.check(NOTICE, min_severity=name)), kept)
            self.assertEqual(list(duban.check(NOTICE, min_severity=least)), kept)
        with self.assertRaisesRegex(ValueError, "min_severity='grave' is none of info"):
            duban.check(NOTICE, min_severity="grave")

    def test_judges_today_only_when_it_is_given(self):
        self.assertNotIn("tasks.overdue", ids(duban.check(NOTICE)))
        self.assertNotIn("tasks.overdue", ids(duban.check(NOTICE, today=date("2024-04-30"))))
        done = [duban.Event("task-done", date("2024-04-29"), subject="t1")]
        late = duban.check(NOTICE, today=date("2024-05-06"), events=[])
        self.assertIn("tasks.overdue", ids(late))
        met = duban.check(NOTICE, today=date("2024-05-06"), events=done)
        self.assertNotIn("tasks.overdue", ids(met))

    def test_knows_the_units_of_a_registry(self):
        self.assertNotIn("tasks.unit-unknown", ids(duban.check(NOTICE)))
        units = ["市水利局、市水务局", "市应急管理局、市应急局"]
        for registry in (units, "\n".join(units)):
            unknown = [
                finding
                for finding in duban.check(NOTICE, units=registry)
                if finding.rule_id == "tasks.unit-unknown"
            ]
            self.assertEqual([NOTICE[f.spans[0].slice] for f in unknown], ["市水文站"])
        with self.assertRaisesRegex(duban.DubanError, "市水利局"):
            duban.check(NOTICE, units=["市水利局", "市水务局、市水利局"])

    def test_wrong_arguments(self):
        with self.assertRaisesRegex(TypeError, "str or bytes"):
            duban.check(None)
        with self.assertRaisesRegex(ValueError, "format='pdf'"):
            duban.check(b"", format="pdf")
        with self.assertRaisesRegex(duban.DubanError, "kind"):
            duban.check(NOTICE, events=[duban.Event("", date("2024-04-29"))])
        engine = duban.Engine()
        engine.close()
        with self.assertRaisesRegex(ValueError, "closed"):
            engine.check(NOTICE)

    def test_wrong_types_are_told_by_their_names(self):
        for call, told in (
            (lambda: duban.check(NOTICE, today="2024-03-01"), "today is a datetime.date, not str"),
            (lambda: duban.check(NOTICE, events="events {}"), "events is a list of duban.Event, not str"),
            (lambda: duban.check(NOTICE, events=["a"]), "events holds duban.Event, not str"),
            (lambda: duban.check(NOTICE, events=[duban.Event("done", "2024-03-01")]), "not str"),
            (lambda: duban.Rules(["mine.textproto"]), "packs holds duban.RulePack, not str; duban.RulePack.read"),
            (lambda: duban.Engine().due(NOTICE, today="2024-03-01"), "today is a datetime.date, not str"),
            (lambda: duban.Engine().calendar.add_workdays("2024-03-01", 1), "date is a datetime.date, not str"),
        ):
            with self.assertRaisesRegex(TypeError, told):
                call()

    def test_odd_inputs_are_checked(self):
        for source in ("", b"", b"\0", b"\xff\xfe\xfd", "　\n" * 1000, "\ud800x"):
            self.assertIsInstance(duban.check(source), duban.Findings)


class RulesTest(unittest.TestCase):
    def test_take_packs_of_the_callers(self):
        rules = duban.Rules([duban.RulePack("mine.textproto", PACK)], builtin=False)
        events = [
            duban.Event("letter-received", date("2024-03-01"), subject="LX-7"),
            duban.Event("letter-answered", date("2024-03-12"), subject="LX-7"),
        ]
        findings = duban.check(NOTICE, rules=rules, events=events)
        self.assertEqual(len(findings), 1)
        self.assertEqual(findings.findings[0].message, "事项 LX-7应当在 2024-03-08 前答复")
        self.assertEqual(findings.findings[0].subject, "case:LX-7")
        self.assertEqual(len(duban.check(NOTICE, rules=rules)), 0)
        both = duban.Rules([duban.RulePack("mine.textproto", PACK)])
        found = ids(duban.check(NOTICE, rules=both, events=events))
        self.assertIn("mine.letter-late", found)
        self.assertIn("tasks.vague-deadline", found)

    def test_say_what_the_calendar_does_not_know(self):
        rules = duban.Rules([duban.RulePack("mine.textproto", PACK)], builtin=False)
        events = [
            duban.Event("letter-received", date("2031-03-03"), subject="LX-7"),
            duban.Event("letter-answered", date("2031-03-12"), subject="LX-7"),
        ]
        findings = duban.check(NOTICE, rules=rules, events=events)
        self.assertEqual(len(findings), 0)
        self.assertEqual(findings.undecided[0].rule_id, "mine.letter-late")
        self.assertIn("工作日历", findings.undecided[0].reason)

    def test_of_a_broken_pack_are_refused_with_file_line_rule_and_remedy(self):
        broken = PACK.replace("severity:", "sevrity:")
        with self.assertRaises(duban.DubanError) as caught:
            duban.Rules([duban.RulePack("mine.textproto", broken)])
        self.assertEqual(caught.exception.code, -1)
        message = str(caught.exception)
        for part in ("mine.textproto:4:", "mine.letter-late", "sevrity", "severity"):
            self.assertIn(part, message)

    def test_are_read_from_files(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "我的规则.textproto"
            path.write_text(PACK, encoding="utf-8")
            pack = duban.RulePack.read(path)
            self.assertEqual((pack.name, pack.text), (str(path), path.read_text("utf-8")))
            with self.assertRaises(OSError):
                duban.RulePack.read(path.with_name("none.textproto"))

    def test_may_be_used_on_threads(self):
        rules = duban.Rules()
        expected = duban.check(NOTICE, rules=rules)
        outcomes = []
        threads = [
            threading.Thread(
                target=lambda: outcomes.extend(duban.check(NOTICE, rules=rules) for _ in range(5))
            )
            for _ in range(4)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(outcomes, [expected] * 20)


class FindingsTest(unittest.TestCase):
    def test_json_is_that_of_the_command(self):
        command = os.environ.get("DUBAN_COMMAND")
        if not command:
            self.skipTest("DUBAN_COMMAND names no duban command")
        found = 0
        for path in notices.SOME:
            printed = subprocess.run(
                [command, "check", "--today", "2026-01-01", "--format", "json", path],
                capture_output=True,
            ).stdout.decode("utf-8")
            findings = duban.check(path.read_bytes(), today=date("2026-01-01"))
            head = json.dumps({"file": str(path)}, ensure_ascii=False, separators=(",", ":"))[:-1]
            body = findings.to_json()[1:]
            self.assertEqual(head + ("," if body != "}" else "") + body + "\n", printed)
            found += len(findings)
        self.assertGreater(found, 10)

    def test_come_back_from_dicts_and_pickles(self):
        findings = duban.check(NOTICE)
        self.assertEqual(duban.Findings.from_dict(findings.to_dict()), findings)
        self.assertEqual(pickle.loads(pickle.dumps(findings)), findings)
        with self.assertRaises(AttributeError):
            findings.findings = ()


if __name__ == "__main__":
    unittest.main()
