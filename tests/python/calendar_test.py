"""Working days, periods and what is due: datetime.date in and out."""

import datetime
import unittest

import duban

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
"""


def date(text):
    return datetime.date.fromisoformat(text)


class CalendarTest(unittest.TestCase):
    def setUp(self):
        self.calendar = duban.Engine().calendar

    def test_tells_the_kind_of_a_day(self):
        day = self.calendar.day(date("2024-09-29"))
        self.assertEqual(day.kind, duban.DayKind.MAKEUP_WORKDAY)
        self.assertTrue(day.worked and day.known)
        self.assertEqual((day.name, day.source), ("国庆节", "国办发明电〔2023〕7号"))
        self.assertFalse(self.calendar.day(date("2031-05-06")).known)

    def test_adds_and_counts_working_days(self):
        self.assertEqual(self.calendar.add_workdays(date("2024-09-27"), 5).due, date("2024-10-10"))
        self.assertEqual(self.calendar.add_workdays(date("2024-10-08"), -1).due, date("2024-09-30"))
        beyond = self.calendar.add_workdays(date("2026-12-30"), 5)
        self.assertIsNone(beyond.due)
        self.assertEqual(beyond.provisional_due, date("2027-01-07"))
        self.assertEqual(self.calendar.count_workdays(date("2024-09-27"), date("2024-10-10")), 5)
        with self.assertRaises(duban.DubanError):
            self.calendar.count_workdays(date("2024-09-27"), date("2031-10-10"))
        with self.assertRaises(ValueError):
            self.calendar.add_workdays(date("2024-09-27"), 2**70)

    def test_counts_periods_as_the_law_does(self):
        period = self.calendar.count_period(date("2024-09-28"), 3, "day")
        self.assertEqual((period.unmoved_due, period.due), (date("2024-10-01"), date("2024-10-08")))
        period = self.calendar.count_period(datetime.datetime(2024, 9, 30, 18, 30), 24, "hour")
        self.assertEqual((period.due, period.due_time), (date("2024-10-01"), datetime.time(18, 30)))
        period = self.calendar.count_period(date("2024-09-26"), 5, "day", "administrative-licensing")
        self.assertEqual(period.due, date("2024-10-09"))
        for amount, unit, law in [(-1, "day", ""), (1, "day", "no-such-law"), (2**40, "day", "")]:
            with self.assertRaises((ValueError, duban.DubanError)):
                self.calendar.count_period(date("2024-09-28"), amount, unit, law)
        with self.assertRaisesRegex(ValueError, "fortnight"):
            self.calendar.count_period(date("2024-09-28"), 1, "fortnight")

    def test_takes_a_calendar_of_the_callers(self):
        engine = duban.Engine(calendars=["years { year: 2027 sources: '云办发〔2026〕9号' }"])
        self.assertTrue(engine.calendar.day(date("2027-01-01")).worked)
        with self.assertRaisesRegex(duban.DubanError, "want a year from 1900"):
            duban.Engine(calendars=["years { year: 1 }"])


class DueTest(unittest.TestCase):
    def test_gives_each_deadline_a_date(self):
        engine = duban.Engine()
        events = [
            duban.Event("received", date("2024-09-27")),
            duban.Event("done", date("2024-09-29"), subject="1"),
        ]
        items = engine.due(NOTICE, today=date("2024-10-08"), events=events)
        found = {item.limit: item for item in items}
        self.assertEqual(found["9月底前"].state, "MET")
        self.assertEqual(found["收到申请后5个工作日内"].due, date("2024-10-10"))
        self.assertEqual(found["收到申请后5个工作日内"].working_days_left, 2)
        self.assertIn("起算", found["收到申请后5个工作日内"].steps[0])
        self.assertIn(date("2024-12-31"), found["每季度"].occurrences)
        self.assertEqual(found["年底前"].units, ["市民政局"])
        soon = engine.due(NOTICE, today=date("2024-10-08"), events=events, within=3, workdays=True)
        self.assertEqual([item.limit for item in soon], ["收到申请后5个工作日内"])
        by_unit = engine.due(NOTICE, unit="教育")
        self.assertEqual([item.state for item in by_unit], [""])

    def test_writes_reports(self):
        engine = duban.Engine()
        day = date("2024-10-08")
        self.assertIn("逾期8天", engine.due_report(NOTICE, "text", today=day))
        self.assertIn("8 days over", engine.due_report(NOTICE, "text", today=day, english=True))
        self.assertIn("RRULE:FREQ=MONTHLY;", engine.due_report(NOTICE, "ics", alarm_days=1))
        self.assertIn("BEGIN:VTODO", engine.due_report(NOTICE, "ics-todo"))
        self.assertIn("uid", engine.due_report(NOTICE, "csv", english=True))
        with self.assertRaisesRegex(ValueError, "as_"):
            engine.due_report(NOTICE, "pdf")
        for wrong in (-1, 2**32 + 5):
            with self.assertRaisesRegex(ValueError, "within=.* is no number of days; want 0 or more"):
                engine.due(NOTICE, within=wrong)
            with self.assertRaisesRegex(ValueError, "alarm_days="):
                engine.due_report(NOTICE, "ics", alarm_days=wrong)
        self.assertEqual(engine.due(NOTICE, events=None), engine.due(NOTICE, events=[]))
        with self.assertRaises(duban.DubanError):
            engine.due(NOTICE, law="x" * 3, today=datetime.date(1, 1, 1))


if __name__ == "__main__":
    unittest.main()
