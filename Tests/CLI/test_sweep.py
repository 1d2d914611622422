"""Sweeps from one table to another."""

import csv
import io
import itertools

VALUES = ("true", "false", "unknown", "contested")
FACTS = ("ceasefire", "fra_approval", "gbr_approval")


def table(facts, rows):
    return "\n".join(",".join(row) for row in [facts, *rows]) + "\n"


def answers(text):
    header, *rows = csv.reader(io.StringIO(text, newline=""))
    return header, rows


def test_each_row_is_the_scenario_with_its_assumptions(tool, tmp_path):
    rows = list(itertools.product(VALUES, repeat=len(FACTS)))
    path = tmp_path / "scenarios.csv"
    path.write_text(table(FACTS, rows))
    answer = tool("sweep", "--rows", str(path), "--target", "response", "--target", "force_deployment",
                  "--withdraw", "GBR")
    assert answer.status == 0, answer.err
    header, found = answers(answer.out)
    assert header == ["response", "force_deployment"] and len(found) == len(rows)
    for row, values in list(zip(rows, found))[::7]:
        assumed = [word for fact, value in zip(FACTS, row) for word in ("--assume", f"{fact}={value}")]
        for target, value in zip(header, values):
            explained = tool("explain", "--json", "--withdraw", "GBR", "--target", target, *assumed).json
            assert explained["value"] == value, (row, target)


def test_the_framework_is_the_target_where_none_is_named(tool):
    answer = tool("sweep", "--rows", "-", stdin="ceasefire\r\nTRUE\r\nFalse\r\n")
    assert answers(answer.out) == (["paris-2026"], [["false"], ["false"]])
    assert answers(tool("sweep", "--rows", "-", stdin="ceasefire\n").out) == (["paris-2026"], [])


def test_many_rows(tool):
    rows = [VALUES[number % 4] for number in range(150_001)]
    answer = tool("sweep", "--rows", "-", "--target", "ceasefire", stdin="ceasefire\n" + "\n".join(rows))
    assert answers(answer.out)[1] == [[value] for value in rows]


def test_json_and_threads_say_the_same(tool, tmp_path):
    rows = [VALUES[number % 4] for number in range(70_001)]
    path = tmp_path / "scenarios.csv"
    path.write_text("ceasefire\n" + "\n".join(rows))
    arguments = ["sweep", "--rows", str(path), "--target", "ceasefire", "--target", "monitoring_lead"]
    header, expected = answers(tool(*arguments).out)
    for threads in (["--threads", "1"], ["--threads", "3"], []):
        assert answers(tool(*arguments, *threads).out) == (header, expected)
        found = tool(*arguments, *threads, "--json")
        assert found.json["targets"] == header and found.json["rows"] == expected and found.out.count("\n") == 1
        assert found.json["document"] == tool("status", "--json").json["receipt"]["document"]
    assert tool("sweep", "--rows", "-", "--json", stdin="ceasefire\n").json["rows"] == []


def test_all_rows_that_cannot_be_read_are_listed(tool):
    answer = tool("sweep", "--rows", "-", stdin="ceasefire,usa_approval\ntrue,maybe\ntrue,false\ntrue\n,true\n")
    assert (answer.status, answer.out) == (1, "")
    lines = answer.err.splitlines()
    assert [line.split(":")[:2] for line in lines] == [["<stdin>", "2"], ["<stdin>", "4"], ["<stdin>", "5"]]
    assert "`usa_approval` is `maybe`; expected true, false, unknown or contested" in lines[0]


def test_refusals(tool, paris):
    for arguments, stdin, status, words in [
        (["--rows", "-"], "ceasfire\ntrue\n", 2, "ceasefire"),
        (["--rows", "-", "--target", "respons"], "ceasefire\ntrue\n", 2, "response"),
        (["--rows", "-"], "", 1, "empty"),
        (["--rows", "-"], "ceasefire,Ceasefire\ntrue,true\n", 1, "two columns"),
        (["--rows", "-", "-"], "ceasefire\ntrue\n", 2, "standard input"),
        (["--rows", "-", "--exact"], "ceasefire\ntrue\n", 2, "fast reading"),
        (["--rows", "-"], "ceasefire;usa_approval\ntrue;true\n", 1, "separated by commas"),
        (["--rows", "-", "--target", "breeched:us_backstop"], "ceasefire\ntrue\n", 2, "breached:us_backstop"),
        (["--rows", "/nowhere.csv"], "", 2, "/nowhere.csv"),
        (["--rows", "-", "--threads", "0"], "ceasefire\ntrue\n", 2, "--threads"),
        ([], "", 2, "--rows"),
    ]:
        answer = tool("sweep", *arguments, stdin=stdin)
        assert (answer.status, answer.out) == (status, ""), answer
        assert words in answer.err and answer.err.count("\n") == 1
