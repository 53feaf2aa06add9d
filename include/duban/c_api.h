/* duban in C: the bytes of a Chinese government notice in; its tasks, units and deadlines out.
 *
 *   duban_engine* engine = NULL;
 *   duban_notice* notice = NULL;
 *   duban_error* error = NULL;
 *   if (duban_engine_create(&engine, NULL, &error) != DUBAN_OK) ...
 *   if (duban_extract(&notice, engine, bytes, size, NULL, &error) != DUBAN_OK) ...
 *   duban_notice_info info = {.struct_size = sizeof info};
 *   duban_notice_read(&info, notice, NULL);
 *   for (size_t i = 0; i < info.tasks.count; ++i) {
 *     duban_task task = {.struct_size = sizeof task};
 *     duban_task_at(&task, &info.tasks, i, NULL);
 *     printf("%s\n", task.text.data);
 *   }
 *   duban_notice_destroy(notice);
 *   duban_engine_destroy(engine);
 *
 * Conventions, which hold for every function unless it says otherwise:
 *
 *  1. Every function but the destroy functions and duban_findings_count returns a duban_status:
 *     DUBAN_OK (0), or what went wrong (negative). No exception leaves the library, it does not
 *     end the process, writes nothing to standard output or error, reads no environment variable
 *     and no file. (The C library loads its own converters for input in GB18030, Big5 and UTF-16.)
 *  2. What a function gives stands first in its parameters and is set to NULL or zero when it
 *     fails (for structs of convention 6: everything behind `struct_size`).
 *  3. The last parameter, `error`, may be NULL. Where it is not, it is set to NULL on success and
 *     to a new duban_error on failure, which the caller destroys. An error of the caller's that
 *     stood there before is overwritten, not destroyed.
 *  4. Handles (duban_engine, duban_notice, duban_buffer, duban_error, duban_rules, duban_findings)
 *     are opaque. Who creates one destroys it with the function of its name; destroying NULL does
 *     nothing. NULL where a handle is needed, or a handle of another type, gives
 *     DUBAN_INVALID_ARGUMENT.
 *  5. Text is UTF-8 as pointer and size. Text given out is never NULL, is followed by a NUL byte
 *     that its size does not count, and may hold NUL bytes itself. It lives as long as the handle
 *     that it was read from. Nothing that the caller passes in is kept beyond the call.
 *  6. Structs that begin with `struct_size` may grow at their end in later versions. The caller
 *     sets it to sizeof the struct before the first use (duban_task task = {.struct_size = sizeof
 *     task};). The library fills no more than that and sets what it does not know to zero. In an
 *     option struct everything else being zero asks for the default, and members that the library
 *     does not know must be zero. Structs without struct_size never change.
 *  7. A duban_list stands for the repeated members of a message; the function that reads its
 *     elements is named at each list. An index at or beyond `count` gives DUBAN_OUT_OF_RANGE, a
 *     list of other elements DUBAN_INVALID_ARGUMENT. A list lives as long as its handle.
 *  8. A duban_span counts bytes of the input as the caller gave it, begin included, end not.
 *     duban_convert_offsets turns bytes into code points or UTF-16 units. Words that stand in
 *     several places (a cell whose table prints its columns side by side over several lines) have
 *     the span around all of them, which holds words of other cells, too; duban_span_parts_at gives
 *     each place.
 *  9. What a notice does not state is empty text, an empty list, 0, and a span from 0 to 0.
 * 10. Dates are ISO 8601 (2017-08-29), time zone Asia/Shanghai.
 * 11. Handles are immutable, so that any number of threads may use one at once. A destroy function
 *     must be the last call on its handle; duban_extract_into, which alone changes one, must be the
 *     only call on its notice. Structs and arrays of the caller are the caller's to guard.
 * 12. Enumerations are int32_t. Values may be added: treat one that you do not know as unspecified.
 *
 * The names and meanings are those of proto/duban/v1, whose messages duban_notice_to_protobuf and
 * duban_notice_to_json give whole.
 */
#ifndef DUBAN_C_API_H_
#define DUBAN_C_API_H_

#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define DUBAN_API __attribute__((visibility("default")))
#else
#define DUBAN_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Status, text, lists ---- */

typedef int32_t duban_status;
enum {
  DUBAN_OK = 0,
  DUBAN_INVALID_ARGUMENT = -1, /* NULL, nonsense, or data that is not what it must be. */
  DUBAN_OUT_OF_RANGE = -2,     /* An index beyond the end. */
  DUBAN_OUT_OF_MEMORY = -3,
  DUBAN_UNIMPLEMENTED = -4, /* This build cannot read or write the format asked for. */
  DUBAN_INTERNAL = -5       /* A fault of the library; please report it. */
};

typedef struct duban_engine duban_engine; /* What is compiled once: lexicon, patterns. */
typedef struct duban_notice duban_notice; /* One notice as it was read. */
typedef struct duban_buffer duban_buffer; /* Bytes that the library made. */
typedef struct duban_error duban_error;   /* A code and a message. */

typedef struct duban_string {
  const char* data;
  size_t size;
} duban_string;

typedef struct duban_span {
  uint32_t begin;
  uint32_t end;
} duban_span;

/* Words as printed, without line breaks and filling blanks, and where they stand. */
typedef struct duban_quote {
  duban_string text;
  duban_span span;
} duban_quote;

typedef struct duban_stated_date {
  duban_string date; /* ISO 8601. */
  duban_string text; /* As printed. */
  duban_span span;
} duban_stated_date;

typedef struct duban_list {
  size_t count;
  const void* items; /* The library's own. */
  uint64_t type;     /* The library's own. */
} duban_list;

/* ---- Errors ---- */

/* The code is the status that the failed function returned. */
DUBAN_API duban_status duban_error_code(const duban_error* error);
/* What was wrong, where, and what would be right, in English; faults of rule packs, events and
 * registries of units in Chinese, with the gist in English. Lives as long as `error`. */
DUBAN_API duban_status duban_error_message(duban_string* out, const duban_error* error);
/* The same in Chinese, to be shown to an official as it is; a fault of the caller's (a NULL handle)
 * stays in English. Lives as long as `error`. Since ABI version 7. */
DUBAN_API duban_status duban_error_message_zh(duban_string* out, const duban_error* error);
DUBAN_API void duban_error_destroy(duban_error* error);

/* ---- Versions ---- */

/* Of this header; grows with every addition to it. */
#define DUBAN_ABI_VERSION 9

typedef struct duban_version_info {
  size_t struct_size;
  duban_string library; /* "0.1.0"; lives as long as the process. */
  uint32_t abi;         /* DUBAN_ABI_VERSION when the library was built. */
  uint32_t abi_oldest;  /* The oldest DUBAN_ABI_VERSION whose callers it serves. */
  uint32_t data;        /* The version of the data formats (lexicon) it reads. */
  uint32_t data_oldest; /* The oldest version of data that it reads. */
} duban_version_info;

DUBAN_API duban_status duban_version_read(duban_version_info* out, duban_error** error);

/* ---- Engine ---- */

typedef struct duban_engine_options {
  size_t struct_size;
  /* Lexicons in textproto (proto/duban/v1/lexicon.proto), each merged behind the built-in one. */
  const duban_string* lexicons;
  size_t lexicon_count;
  /* Working-day calendars in textproto (proto/duban/v1/calendar.proto): their years are added to
   * the built-in ones or replace them. */
  const duban_string* calendars;
  size_t calendar_count;
} duban_engine_options;

/* Takes some milliseconds; make one and keep it. `options` may be NULL. The error names the option
 * that is wrong. */
DUBAN_API duban_status duban_engine_create(duban_engine** out, const duban_engine_options* options,
                                           duban_error** error);
/* Notices that the engine read outlive it. */
DUBAN_API void duban_engine_destroy(duban_engine* engine);

/* ---- Reading a notice ---- */

enum {
  DUBAN_FORMAT_AUTO = 0,
  DUBAN_FORMAT_PLAIN_TEXT = 1,
  DUBAN_FORMAT_HTML = 2,
  DUBAN_FORMAT_DOCX = 3
};
enum {
  DUBAN_ENCODING_AUTO = 0,
  DUBAN_ENCODING_UTF8 = 1,
  DUBAN_ENCODING_GB18030 = 2,
  DUBAN_ENCODING_BIG5 = 3,
  DUBAN_ENCODING_UTF16LE = 4,
  DUBAN_ENCODING_UTF16BE = 5
};

typedef struct duban_extract_options {
  size_t struct_size;
  int32_t format; /* DUBAN_FORMAT_…; AUTO goes by the bytes. */
  int32_t
      encoding; /* DUBAN_ENCODING_…; AUTO goes by a byte-order mark, a declaration, the bytes. */
  int32_t keep_text; /* 1: the notice keeps its text, so that duban_check need not read it again. */
} duban_extract_options;

/* Reads `size` bytes at `input`, which may be NULL when `size` is 0. Any bytes are readable as text
 * and as HTML, damaged ones too. DUBAN_INVALID_ARGUMENT is given for 2 GiB and more, for HTML of
 * millions of elements, for a DOCX file that is broken, and, unless the format is given, for what
 * is plainly no text (PDF, pictures, old Word files, archives); the error says what to give
 * instead. `options` may be NULL. Time and memory grow in proportion to `size`. The notice keeps
 * nothing at `input`. */
DUBAN_API duban_status duban_extract(duban_notice** out, const duban_engine* engine,
                                     const char* input, size_t size,
                                     const duban_extract_options* options, duban_error** error);
/* The same into a notice that is there already, for programs that read one after another: its
 * memory is used again. What was read from it before (text, lists, its kept text) is gone; on
 * failure it is an empty notice. Each of its members stays as large as it has ever been. */
DUBAN_API duban_status duban_extract_into(duban_notice* notice, const duban_engine* engine,
                                          const char* input, size_t size,
                                          const duban_extract_options* options,
                                          duban_error** error);
/* What duban_notice_to_protobuf gave, as a notice again. */
DUBAN_API duban_status duban_notice_from_protobuf(duban_notice** out, const char* bytes,
                                                  size_t size, duban_error** error);
/* The engine that read the notice, if it is still there, keeps the memory of up to 16 destroyed
 * notices of common size for those that it reads next; it is given back with the engine. */
DUBAN_API void duban_notice_destroy(duban_notice* notice);

/* ---- A notice whole ---- */

enum { DUBAN_JSON_PRETTY = 1 };

/* The notice as protobuf's JSON of duban.v1.Notice (lowerCamelCase, what is unset left out).
 * `flags`: 0 for one line, or DUBAN_JSON_PRETTY. */
DUBAN_API duban_status duban_notice_to_json(duban_buffer** out, const duban_notice* notice,
                                            uint32_t flags, duban_error** error);
/* The notice as a serialised duban.v1.Notice. */
DUBAN_API duban_status duban_notice_to_protobuf(duban_buffer** out, const duban_notice* notice,
                                                duban_error** error);
/* The bytes of `buffer`; they live as long as it. */
DUBAN_API duban_status duban_buffer_read(duban_string* out, const duban_buffer* buffer,
                                         duban_error** error);
DUBAN_API void duban_buffer_destroy(duban_buffer* buffer);

/* ---- A notice member by member ---- */

enum {
  DUBAN_DISCLOSURE_UNSPECIFIED = 0,
  DUBAN_DISCLOSURE_PROACTIVE = 1,
  DUBAN_DISCLOSURE_REDACTED = 2,
  DUBAN_DISCLOSURE_ON_REQUEST = 3,
  DUBAN_DISCLOSURE_WITHHELD = 4
};

typedef struct duban_notice_info {
  size_t struct_size;
  duban_quote title;
  duban_quote document_number;
  duban_quote index_number;
  duban_stated_date issued_date;
  duban_stated_date published_date;
  int32_t disclosure; /* DUBAN_DISCLOSURE_… */
  duban_span disclosure_span;
  int32_t plan_year;      /* The year of limits that print none; 0 when unknown. */
  duban_list issuers;     /* duban_unit_at */
  duban_list addressees;  /* duban_unit_at */
  duban_list attachments; /* duban_quote_at */
  duban_list citations;   /* duban_citation_at */
  duban_list sections;    /* duban_section_at */
  duban_list tasks;       /* duban_task_at */
  duban_list deadlines;   /* duban_deadline_at; every one of the notice, in print order */
  duban_list fields;      /* duban_field_at */
  duban_list warnings;    /* duban_warning_at */
  /* 1: a label of the portal states the date, not the document's own text. */
  int32_t issued_date_labelled;
  int32_t published_date_labelled;
} duban_notice_info;

/* A body that acts: an agency, a government, a group of them. */
typedef struct duban_unit {
  duban_string name;           /* As printed, without its second name in parentheses. */
  duban_string alias;          /* That second name. */
  duban_string canonical_name; /* In the registry that the caller gave. */
  duban_span span;
  int32_t collective; /* 1: stands for many. */
  int32_t reserved_int;
  duban_string reserved[2]; /* Zero. */
} duban_unit;

typedef struct duban_citation {
  size_t struct_size;
  duban_string title;
  duban_string document_number;
  duban_span span;
} duban_citation;

typedef struct duban_section {
  size_t struct_size;
  duban_string number; /* As printed, with its punctuation. */
  duban_string title;
  int32_t level;  /* 1 for the outermost. */
  int32_t parent; /* Index in `sections`, -1 for none. */
  duban_span span;
} duban_section;

/* A label and its value as the portal prints them. */
typedef struct duban_field {
  size_t struct_size;
  duban_string label;
  duban_quote value;
} duban_field;

/* Something in the input that was read otherwise than it stands, or could not be read. */
typedef struct duban_warning {
  size_t struct_size;
  duban_string code;       /* Stable, for programs. */
  duban_string message;    /* In Chinese. */
  duban_string message_en; /* In English. */
  duban_span span;
} duban_warning;

enum {
  DUBAN_TASK_SOURCE_UNSPECIFIED = 0,
  DUBAN_TASK_SOURCE_TABLE = 1,
  DUBAN_TASK_SOURCE_LIST = 2,
  DUBAN_TASK_SOURCE_PROSE = 3
};

typedef struct duban_task {
  size_t struct_size;
  duban_string id;     /* "t1", "t2"… in print order. */
  duban_string number; /* As printed, without its punctuation. */
  duban_string text;
  duban_span span;
  int32_t source;           /* DUBAN_TASK_SOURCE_… */
  duban_list headings;      /* duban_string_at; outermost first */
  duban_list heading_spans; /* duban_span_at; in the same order */
  duban_list assignments;   /* duban_assignment_at */
  duban_list deadlines;     /* duban_deadline_at */
  duban_list targets;       /* duban_target_at */
  duban_quote progress;     /* How far it is, in the words of the table's own column. */
  int32_t done;             /* 1: `progress` says that it is done. */
  int32_t table;            /* Of which of the notice's tables it is a row, from 1; 0 for none. */
  duban_list
      progress_parts; /* duban_span_at; of progress.span, as duban_span_parts_at gives them */
} duban_task;

enum {
  DUBAN_ROLE_UNSPECIFIED = 0,
  DUBAN_ROLE_LEAD = 1,
  DUBAN_ROLE_RESPONSIBLE = 2,
  DUBAN_ROLE_COOPERATING = 3,
  DUBAN_ROLE_SUPERVISING = 4
};

/* One unit's part in a task. */
typedef struct duban_assignment {
  size_t struct_size;
  duban_unit unit;
  int32_t role;        /* DUBAN_ROLE_… */
  int32_t by_division; /* 1: each within its own duties. */
} duban_assignment;

/* An amount to be reached. */
typedef struct duban_target {
  size_t struct_size;
  duban_string text;
  duban_span span;
} duban_target;

enum {
  DUBAN_DEADLINE_UNSPECIFIED = 0,
  DUBAN_DEADLINE_BY = 1,           /* No later than `due`. */
  DUBAN_DEADLINE_DURING = 2,       /* From `start` to `due`, both included. */
  DUBAN_DEADLINE_WITHIN = 3,       /* `duration` after `trigger`. */
  DUBAN_DEADLINE_RECURRING = 4,    /* `rrule`. */
  DUBAN_DEADLINE_CONTINUOUS = 5,   /* Without end. */
  DUBAN_DEADLINE_DISCRETIONARY = 6 /* As soon as the unit can. */
};
enum {
  DUBAN_TIME_UNIT_UNSPECIFIED = 0,
  DUBAN_TIME_UNIT_WORKING_DAY = 1,
  DUBAN_TIME_UNIT_DAY = 2,
  DUBAN_TIME_UNIT_HOUR = 3,
  DUBAN_TIME_UNIT_WEEK = 4,
  DUBAN_TIME_UNIT_MONTH = 5,
  DUBAN_TIME_UNIT_YEAR = 6
};

typedef struct duban_deadline {
  size_t struct_size;
  duban_string text; /* The shortest wording that carries the limit, as printed. */
  duban_span span;
  int32_t kind;            /* DUBAN_DEADLINE_… */
  int32_t duration_amount; /* 0 when there is none. */
  int32_t duration_unit;   /* DUBAN_TIME_UNIT_… */
  int32_t in_column;       /* 1: stands in a deadline column, not in the text of the task. */
  duban_string start;      /* ISO 8601. */
  duban_string due;        /* ISO 8601. */
  duban_string rrule;      /* RFC 5545, for example FREQ=MONTHLY. */
  duban_string trigger;    /* The event that a WITHIN counts from, as printed. */
  duban_span trigger_span;
  duban_string time_of_day; /* "17:00"; empty for the end of the day. */
  duban_list trigger_parts; /* duban_span_at; of trigger_span, as duban_span_parts_at gives them */
} duban_deadline;

DUBAN_API duban_status duban_notice_read(duban_notice_info* out, const duban_notice* notice,
                                         duban_error** error);
DUBAN_API duban_status duban_string_at(duban_string* out, const duban_list* list, size_t index,
                                       duban_error** error);
DUBAN_API duban_status duban_span_at(duban_span* out, const duban_list* list, size_t index,
                                     duban_error** error);
DUBAN_API duban_status duban_quote_at(duban_quote* out, const duban_list* list, size_t index,
                                      duban_error** error);
DUBAN_API duban_status duban_unit_at(duban_unit* out, const duban_list* list, size_t index,
                                     duban_error** error);
DUBAN_API duban_status duban_citation_at(duban_citation* out, const duban_list* list, size_t index,
                                         duban_error** error);
DUBAN_API duban_status duban_section_at(duban_section* out, const duban_list* list, size_t index,
                                        duban_error** error);
DUBAN_API duban_status duban_field_at(duban_field* out, const duban_list* list, size_t index,
                                      duban_error** error);
DUBAN_API duban_status duban_warning_at(duban_warning* out, const duban_list* list, size_t index,
                                        duban_error** error);
DUBAN_API duban_status duban_task_at(duban_task* out, const duban_list* list, size_t index,
                                     duban_error** error);
DUBAN_API duban_status duban_assignment_at(duban_assignment* out, const duban_list* list,
                                           size_t index, duban_error** error);
DUBAN_API duban_status duban_target_at(duban_target* out, const duban_list* list, size_t index,
                                       duban_error** error);
DUBAN_API duban_status duban_deadline_at(duban_deadline* out, const duban_list* list, size_t index,
                                         duban_error** error);

/* Where the words of an element of `list` stand in several places, each of these, as a list that
 * duban_span_at reads, in the order of the words; an empty list where they stand in one, which is
 * the element's span. Of an assignment it is its unit's span, of a field its value's. A list whose
 * elements have no span (duban_string_at) gives DUBAN_INVALID_ARGUMENT. Since ABI version 9.
 *
 *   duban_list parts;
 *   duban_span_parts_at(&parts, &info.tasks, i, NULL);
 *   for (size_t k = 0; k < parts.count; ++k) duban_span_at(&span, &parts, k, NULL);
 */
DUBAN_API duban_status duban_span_parts_at(duban_list* out, const duban_list* list, size_t index,
                                           duban_error** error);

/* ---- Working days and what is due ----
 *
 * docs/calendar.md says how periods are counted. Dates that are passed in are 10 bytes of ISO 8601
 * from 1900 to 2400; dates in structs end with a NUL byte and are empty where there is none. */

enum {
  DUBAN_DAY_WORKDAY = 0,
  DUBAN_DAY_WEEKEND = 1,
  DUBAN_DAY_HOLIDAY = 2,       /* Off by the State Council's notice, weekends inside it too. */
  DUBAN_DAY_MAKEUP_WORKDAY = 3 /* A Saturday or Sunday that is worked. */
};

typedef struct duban_day {
  size_t struct_size;
  int32_t kind;         /* DUBAN_DAY_… */
  int32_t known;        /* 0: a year without arrangement; `kind` goes by what is certain. */
  int32_t statutory;    /* 1: the statutory holiday itself. */
  int32_t reserved;     /* Zero. */
  duban_string name;    /* Of the holiday, in Chinese; lives as long as the engine. */
  duban_string name_en; /* In English; likewise. */
  duban_string source;  /* The number of the notice; likewise. */
} duban_day;

/* What kind of day `date` is. */
DUBAN_API duban_status duban_calendar_day(duban_day* out, const duban_engine* engine,
                                          const char* date, size_t size, duban_error** error);

typedef struct duban_period {
  size_t struct_size;
  char start[12];           /* The first day that counts. */
  char due[12];             /* The last day; empty when it is not certain. */
  char due_time[8];         /* "14:30" for periods in hours. */
  char unmoved_due[12];     /* The last day before it moved away from a day off. */
  char provisional_due[12]; /* Where `due` is empty: the date by what is certain. */
} duban_period;

/* The n-th working day after `date` (n > 0), before it (n < 0), or `date` itself (0), as `due` or
 * `provisional_due`. At most 26000 days, else DUBAN_INVALID_ARGUMENT. */
DUBAN_API duban_status duban_calendar_add_workdays(duban_period* out, const duban_engine* engine,
                                                   const char* date, size_t size, int64_t n,
                                                   duban_error** error);
/* Working days after `from` up to and including `to`; negative when `to` lies before `from`.
 * DUBAN_OUT_OF_RANGE when a year between them is unknown. */
DUBAN_API duban_status duban_calendar_count_workdays(int64_t* out, const duban_engine* engine,
                                                     const char* from, size_t from_size,
                                                     const char* to, size_t to_size,
                                                     duban_error** error);
/* Counts a period from an event on `date`, at `minute` minutes after midnight (-1: unknown; only
 * hours need it). `unit` is DUBAN_TIME_UNIT_…, `rule` a counting rule's id (docs/calendar.md lists
 * them), or NULL with a `rule_size` of 0 for the civil law. */
DUBAN_API duban_status duban_calendar_count_period(duban_period* out, const duban_engine* engine,
                                                   const char* date, size_t size, int32_t minute,
                                                   int32_t amount, int32_t unit, const char* rule,
                                                   size_t rule_size, duban_error** error);

enum {
  DUBAN_DUE_JSON = 0,    /* duban.v1.DueReport */
  DUBAN_DUE_TEXT = 1,    /* A table of `width` columns. */
  DUBAN_DUE_CSV = 2,     /* RFC 4180 with a byte-order mark. */
  DUBAN_DUE_ICS = 3,     /* iCalendar events. */
  DUBAN_DUE_ICS_TODO = 4 /* iCalendar to-dos. */
};
enum { DUBAN_MOVE_NONE = 0, DUBAN_MOVE_NEXT_WORKDAY = 1, DUBAN_MOVE_PREVIOUS_WORKDAY = 2 };

typedef struct duban_due_options {
  size_t struct_size;
  duban_string today;  /* ISO 8601. Empty: dates without states. */
  duban_string events; /* duban.v1.Events in textproto or JSON. */
  duban_string unit;   /* Only tasks of units whose name holds this. */
  duban_string rule;   /* The counting rule's id; empty: the civil law. */
  int32_t format;      /* DUBAN_DUE_… */
  int32_t english;     /* 1: English texts, 0: Chinese. */
  int32_t filter;      /* 1: only what is overdue or due within `within` days. */
  int32_t within;      /* Also the days of "due soon" when `filter` is 1; else those are 7. */
  int32_t workdays;    /* 1: `within` counts working days. */
  int32_t from_issue;  /* 1: limits that name no event count from the notice's date. */
  int32_t move;        /* DUBAN_MOVE_…: recurring dates on days off. */
  int32_t alarm;       /* 1: a reminder at nine, `alarm_days` before, in iCalendar. */
  int32_t alarm_days;  /* 0 to 366. */
  int32_t width;       /* Of the text format; 0: 100. */
  int64_t stamp;       /* Of iCalendar entries: seconds since 1970, UTC. */
} duban_due_options;

/* The deadlines of `notice` as dates, in the format asked for. `options` may be NULL. */
DUBAN_API duban_status duban_due_write(duban_buffer** out, const duban_engine* engine,
                                       const duban_notice* notice, const duban_due_options* options,
                                       duban_error** error);

/* ---- Positions in other units ---- */

enum {
  DUBAN_OFFSET_CODE_POINTS = 1, /* Python. */
  DUBAN_OFFSET_UTF16 = 2        /* JavaScript, Java, C#. */
};

/* Turns `count` byte offsets of `input` (0 to `size`, in any order) in place into offsets of the
 * same places in `input` decoded: of code points or of UTF-16 units. An offset inside a character
 * becomes that of the character, a byte-order mark counts as one character, and each byte that is
 * wrong in the encoding as one. `encoding` as in duban_extract_options. On failure the offsets are
 * as they were: an offset beyond `size` gives DUBAN_OUT_OF_RANGE. Takes time in proportion to
 * `size` and `count` (and count times its logarithm for sorting). */
DUBAN_API duban_status duban_convert_offsets(uint64_t* offsets, size_t count, const char* input,
                                             size_t size, int32_t encoding, int32_t unit,
                                             duban_error** error);

/* ---- Rules ---- */

typedef struct duban_rules duban_rules;       /* Rule packs, compiled. */
typedef struct duban_findings duban_findings; /* What one check found. */

/* A rule pack in textproto (proto/duban/v1/rule.proto; docs/rules.md teaches it). */
typedef struct duban_rule_pack {
  duban_string name; /* The file's name, for messages. */
  duban_string text;
} duban_rule_pack;

typedef struct duban_rules_options {
  size_t struct_size;
  const duban_rule_pack* packs; /* The caller's, behind the built-in ones. */
  size_t pack_count;
  int32_t without_builtin; /* Not 0: leave out the packs disclosure, tasks, format and privacy. */
} duban_rules_options;

/* Takes some milliseconds; make one and keep it. `options` may be NULL. A pack with a fault gives
 * DUBAN_INVALID_ARGUMENT; the message has a line a fault: file, line, rule, what would be right. */
DUBAN_API duban_status duban_rules_create(duban_rules** out, const duban_rules_options* options,
                                          duban_error** error);
DUBAN_API void duban_rules_destroy(duban_rules* rules);

enum {
  DUBAN_SEVERITY_UNSPECIFIED = 0,
  DUBAN_SEVERITY_INFO = 1,
  DUBAN_SEVERITY_WARNING = 2,
  DUBAN_SEVERITY_ERROR = 3
};

typedef struct duban_check_options {
  size_t struct_size;
  duban_string today;   /* "2024-03-01"; without it rules about today are skipped. */
  duban_string events;  /* duban.v1.Events as textproto or JSON; empty: rules about events skip. */
  duban_string units;   /* A registry: one unit a line, other names behind commas; empty: skip. */
  int32_t min_severity; /* DUBAN_SEVERITY_…; findings below are left out. */
  int32_t format;       /* DUBAN_FORMAT_… and DUBAN_ENCODING_… as for duban_extract. */
  int32_t encoding;
} duban_check_options;

/* Checks `notice`, which was read from the `size` bytes at `input` by `engine`, whose working-day
 * calendar is used. `input` may be NULL when `size` is 0: then the text is the one that the notice
 * kept (duban_extract_options.keep_text), which is faster; without one rules about the text are
 * skipped. `options` may be NULL. */
DUBAN_API duban_status duban_check(duban_findings** out, const duban_rules* rules,
                                   const duban_engine* engine, const duban_notice* notice,
                                   const char* input, size_t size,
                                   const duban_check_options* options, duban_error** error);
DUBAN_API void duban_findings_destroy(duban_findings* findings);
/* The number of findings; 0 for no handle. */
DUBAN_API size_t duban_findings_count(const duban_findings* findings);

typedef struct duban_finding {
  size_t struct_size;
  duban_string rule_id;
  int32_t severity;        /* DUBAN_SEVERITY_… */
  int32_t sensitive;       /* Not 0: the place holds personal data; do not show it. */
  duban_string message;    /* Chinese. */
  duban_string message_en; /* English. */
  duban_string basis;
  duban_string subject; /* "notice", "tasks[38]", … */
  duban_string task_id; /* Empty when it is about no task. */
  duban_span span;      /* The first place; from 0 to 0 when there is none. */
  size_t span_count;    /* Of all its places, which duban_findings_to_json gives. */
} duban_finding;

/* Findings are in the order of their places. The texts live as long as `findings`. */
DUBAN_API duban_status duban_findings_read(duban_finding* out, const duban_findings* findings,
                                           size_t index, duban_error** error);
/* All as protobuf's JSON of duban.v1.Findings. `flags` as for duban_notice_to_json. */
DUBAN_API duban_status duban_findings_to_json(duban_buffer** out, const duban_findings* findings,
                                              uint32_t flags, duban_error** error);

#ifdef __cplusplus
}
#endif

#endif /* DUBAN_C_API_H_ */
