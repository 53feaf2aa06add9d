"""Reading notices: from text and bytes, one and many, on threads, without leaks."""

import csv
import gc
import io
import itertools
import json
import os
import pathlib
import pickle
import subprocess
import sys
import threading
import unittest

import duban
import notices


def spans_and_words(notice):
    """(span, words) of what the notice quotes."""
    for quote in (notice.title, notice.document_number, notice.index_number):
        if quote:
            yield quote.span, quote.text
    for unit in notice.issuers + notice.addressees:
        yield unit.span, unit.name
    for task in notice.tasks:
        yield task.span, task.text
        for assignment in task.assignments:
            yield assignment.unit.span, assignment.unit.name
    for deadline in notice.deadlines:
        yield deadline.span, deadline.text


def bare(words):
    return "".join(words.split())


class ExtractTest(unittest.TestCase):
    def test_spans_count_code_points_of_text_and_bytes_of_bytes(self):
        found = 0
        for path in notices.PATHS:
            data = path.read_bytes()
            text = data.decode("utf-8")
            of_text, of_bytes = duban.extract(text), duban.extract(data)
            for (points, words), (octets, same) in zip(
                spans_and_words(of_text), spans_and_words(of_bytes)
            ):
                self.assertEqual(words, same)
                self.assertEqual(
                    text[points.slice], data[octets.slice].decode("utf-8"), (path.name, words)
                )
                found += 1
        self.assertGreater(found, 100)

    def test_text_beyond_the_basic_plane_and_broken_surrogates(self):
        for head in ("\U00020000\U0001f600", "\ufeff", "\ud800x", ""):
            text = head + "\n关于报送材料的通知\n各单位请于2023年5月26日前报送材料。\n"
            for deadline in duban.extract(text).deadlines:
                self.assertEqual(text[deadline.span.slice], deadline.text)

    def test_reads_bytes_like_objects_and_other_encodings(self):
        text = "关于报送材料的通知\n各单位请于2023年5月26日前报送材料，逾期视为放弃。\n"
        expected = duban.extract(text).to_dict()
        for source in (bytearray(text, "utf-8"), memoryview(text.encode("utf-8"))):
            self.assertEqual(duban.extract(source), duban.extract(text.encode("utf-8")))
        for encoding in ("gb18030", "utf-16le"):
            notice = duban.extract(text.encode(encoding), encoding=encoding)
            self.assertEqual(words_of(notice.to_dict()), words_of(expected))

    def test_odd_inputs_are_read(self):
        for source in ("", b"", b"\0", b"\xff\xfe\xfd", "　\n" * 1000, "a" * 100_000):
            self.assertIsInstance(duban.extract(source), duban.Notice)

    def test_wrong_arguments(self):
        for wrong in (None, 1, pathlib.Path("x"), ["x"]):
            with self.assertRaisesRegex(TypeError, "str or bytes"):
                duban.extract(wrong)
        with self.assertRaisesRegex(ValueError, "format='pdf' is none of auto, text"):
            duban.extract(b"", format="pdf")
        with self.assertRaisesRegex(ValueError, "encoding='koi8' is none of"):
            duban.extract(b"", encoding="koi8")
        with self.assertRaisesRegex(ValueError, "decoded already"):
            duban.extract("", encoding="utf-8")
        with self.assertRaises(ValueError):
            duban.extract_many([], threads=0)
        for one in ("甲", b"x", bytearray(b"x"), memoryview(b"x")):
            with self.assertRaisesRegex(TypeError, r"for extract\(\)"):
                duban.extract_many(one)
        for option in ("lexicons", "calendars"):
            with self.assertRaisesRegex(TypeError, rf"{option} is a list of texts; give \[text\]"):
                duban.Engine(**{option: "years {}"})

    def test_what_is_no_text_is_refused(self):
        with self.assertRaisesRegex(duban.DubanError, "PDF file: give its text"):
            duban.extract(b"%PDF-1.4\n")
        self.assertIsInstance(duban.extract(b"%PDF-1.4\n", format="text"), duban.Notice)

    def test_json_is_that_of_the_command(self):
        command = os.environ.get("DUBAN_COMMAND")
        if not command:
            self.skipTest("DUBAN_COMMAND names no duban command")
        for path in notices.SOME:
            printed = subprocess.run(
                [command, "extract", "--format", "json", path], capture_output=True, check=True
            ).stdout.decode("utf-8")
            self.assertEqual(duban.extract(path.read_bytes()).to_json(pretty=True), printed)
            line = subprocess.run(
                [command, "extract", "--format", "jsonl", path], capture_output=True, check=True
            ).stdout.decode("utf-8")
            self.assertIn(f'"notice":{duban.extract(path.read_bytes()).to_json()}}}', line)


    def test_rows_are_those_of_the_command(self):
        command = os.environ.get("DUBAN_COMMAND")
        if not command:
            self.skipTest("DUBAN_COMMAND names no duban command")
        for path in notices.SOME:
            printed = subprocess.run(
                [command, "--lang", "en", "extract", "--format", "csv", path],
                capture_output=True,
                check=True,
            ).stdout.decode("utf-8-sig")
            rows = [
                {column: str(value) for column, value in row.items()}
                for row in duban.extract(path.read_bytes()).rows()
            ]
            expected = list(csv.DictReader(io.StringIO(printed, newline="")))
            for row in expected:
                del row["file"]
            self.assertEqual(rows, expected)


def words_of(value):
    """A message without its spans."""
    if isinstance(value, dict):
        return {k: words_of(v) for k, v in value.items() if "pan" not in k}
    return [words_of(v) for v in value] if isinstance(value, list) else value


class EngineTest(unittest.TestCase):
    def test_refuses_a_broken_lexicon(self):
        with self.assertRaises(duban.DubanError) as caught:
            duban.Engine(["nonsense: {"])
        self.assertEqual(caught.exception.code, -1)
        self.assertIn("exicon", str(caught.exception))
        self.assertIn("词", caught.exception.chinese)
        again = pickle.loads(pickle.dumps(caught.exception))
        self.assertEqual(again.chinese, caught.exception.chinese)

    def test_takes_a_lexicon(self):
        duban.Engine(['units { endings: "驿" }']).extract("")

    def test_is_a_context_manager(self):
        with duban.Engine() as engine:
            engine.extract("")
        with self.assertRaisesRegex(ValueError, "closed"):
            engine.extract("")

    def test_may_be_closed_while_others_read(self):
        text = notices.PATHS[0].read_text(encoding="utf-8") * 20
        engine = duban.Engine()
        outcomes = []

        def read():
            try:
                while True:
                    outcomes.append(engine.extract(text))
            except ValueError:
                pass

        readers = [threading.Thread(target=read) for _ in range(4)]
        for reader in readers:
            reader.start()
        while len(outcomes) < 4:
            pass
        engine.close()
        for reader in readers:
            reader.join()

    def test_version(self):
        self.assertEqual(duban.library_version(), duban.__version__)

    def test_says_where_it_looked_for_the_library(self):
        environment = {**os.environ, "DUBAN_LIBRARY": "/nowhere/libduban.so"}
        run = subprocess.run(
            [sys.executable, "-c", "import duban; duban.extract('')"],
            env=environment,
            capture_output=True,
            text=True,
        )
        self.assertNotEqual(run.returncode, 0)
        self.assertIn("/nowhere/libduban.so", run.stderr)
        self.assertIn("DUBAN_LIBRARY", run.stderr)


class ExtractManyTest(unittest.TestCase):
    def test_keeps_order_and_gives_what_one_call_gives(self):
        sources = [path.read_bytes() for path in notices.SOME] * 4
        expected = [duban.extract(source) for source in sources]
        for threads in (1, 2, 8):
            self.assertEqual(list(duban.extract_many(sources, threads=threads)), expected)

    def test_gives_errors_in_their_place(self):
        first, second, third = duban.extract_many(["甲", None, b"x"])
        self.assertIsInstance(first, duban.Notice)
        self.assertIsInstance(second, TypeError)
        self.assertIsInstance(third, duban.Notice)

    def test_reads_endless_sources_little_by_little(self):
        taken = itertools.count()
        many = duban.extract_many(("甲" for _ in taken), threads=2)
        self.assertEqual(len(list(itertools.islice(many, 20))), 20)
        many.close()
        self.assertLess(next(taken), 20 + 2 * 4 + 2)

    def test_takes_nothing(self):
        self.assertEqual(list(duban.extract_many([])), [])

    def test_a_source_that_raises_says_so(self):
        def sources():
            yield "甲"
            raise RuntimeError("no more")

        with self.assertRaisesRegex(RuntimeError, "no more"):
            list(duban.extract_many(sources()))


class MemoryTest(unittest.TestCase):
    def test_calls_keep_nothing(self):
        text = notices.PATHS[0].read_text(encoding="utf-8")

        def work(calls):
            for _ in range(calls):
                duban.extract(text)
                try:
                    duban.Engine(["nonsense: {"])
                except duban.DubanError:
                    pass
            gc.collect()
            return resident()

        work(20)
        before = work(50)
        after = work(300)
        # A leak of one notice (tens of kilobytes) or of one engine a call would be far more.
        self.assertLess(after - before, 4 << 20)

    def test_many_on_threads_keep_nothing(self):
        sources = [path.read_text(encoding="utf-8") for path in notices.SOME]

        def work(rounds):
            for _ in range(rounds):
                for _ in duban.extract_many(sources, threads=4):
                    pass
            gc.collect()
            return resident()

        work(10)
        before = work(10)
        after = work(40)
        self.assertLess(after - before, 8 << 20)


def resident():
    with open("/proc/self/statm", encoding="ascii") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


class JsonTest(unittest.TestCase):
    def test_escapes_what_protobuf_escapes(self):
        title = "<a>\u2028\u200b\ufeff\x7f\U000e0001\"\\\t"
        notice = duban.Notice(title=duban.Quote(title))
        self.assertEqual(
            notice.to_json(),
            '{"title":{"text":"\\u003ca\\u003e\\u2028\\u200b\\ufeff\\u007f\\udb40\\udc01\\"\\\\\\t"}}',
        )
        self.assertEqual(json.loads(notice.to_json())["title"]["text"], title)


if __name__ == "__main__":
    unittest.main()
