#ifndef DUBAN_TESTS_EXPORT_SAMPLE_NOTICE_H_
#define DUBAN_TESTS_EXPORT_SAMPLE_NOTICE_H_

#include "duban/v1/notice.pb.h"
#include "google/protobuf/text_format.h"

namespace duban {

// What kSampleSource says: two tasks under one heading, one limit in prose.
inline constexpr const char* kSampleSource =
    "关于公开工作的通知\n一、政务公开\n1."
    "制定方案，年底前完成。（市政府办牵头，市财政局（国资委）配合）\n"
    "各单位请于8月15日前报送；逾期不候。\n";

inline v1::Notice SampleNotice() {
  v1::Notice notice;
  google::protobuf::TextFormat::ParseFromString(R"(
    title { text: "关于公开工作的通知" span { begin: 0 end: 27 } }
    document_number { text: "云政办〔2017〕5号" }
    issuers { name: "云岭市人民政府办公室" }
    issued_date { date: "2017-08-01" text: "2017年8月1日" }
    disclosure { kind: DISCLOSURE_PROACTIVE }
    tasks {
      id: "t1" number: "1" headings: "一、政务公开" text: "制定方案，年底前完成。"
      assignments { unit { name: "市政府办" } role: ROLE_LEAD }
      assignments { unit { name: "市财政局" alias: "国资委" } role: ROLE_COOPERATING }
      assignments { unit { name: "市教育局" } role: ROLE_COOPERATING }
      deadlines { text: "年底前" span { begin: 64 end: 73 } kind: DEADLINE_KIND_BY due: "2017-12-31" }
      targets { text: "不少于1次" }
      span { begin: 49 end: 82 }
    }
    tasks {
      id: "t2" number: "2" headings: "一、政务公开" text: "答复, \"建议\""
      assignments { unit { name: "各县（市、区）人民政府" collective: true } role: ROLE_RESPONSIBLE }
      deadlines {
        text: "7个工作日内" kind: DEADLINE_KIND_WITHIN trigger: "收到后"
        duration { amount: 7 unit: TIME_UNIT_WORKING_DAY } span { begin: 300 end: 316 }
      }
      deadlines { text: "每季度" kind: DEADLINE_KIND_RECURRING rrule: "FREQ=MONTHLY;INTERVAL=3"
                  span { begin: 320 end: 329 } }
    }
    deadlines { text: "年底前" span { begin: 64 end: 73 } kind: DEADLINE_KIND_BY due: "2017-12-31" }
    deadlines { text: "8月15日前" span { begin: 158 end: 170 } kind: DEADLINE_KIND_BY due: "2017-08-15"
                time_of_day: "17:00" }
    warnings { code: "x" message: "某行未能读取" message_en: "A line could not be read" }
  )",
                                                &notice);
  return notice;
}

}  // namespace duban

#endif  // DUBAN_TESTS_EXPORT_SAMPLE_NOTICE_H_
