"""The command, in this process and as a user starts it."""

import io
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse, serialize

from graph.query import catalogue
from levier.cli import COMMANDS, main, parser


@pytest.fixture(scope="module")
def tiny(root: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A file of quads with three made-up texts."""
    file = tmp_path_factory.mktemp("tiny") / "tiny.nq"
    quads = parse(path=str(root / "tests" / "graph" / "tiny.trig"), format=RdfFormat.TRIG)
    file.write_bytes(serialize(quads, format=RdfFormat.N_QUADS) or b"")
    return str(file)


def run(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "levier", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Exit status, output and errors of the command."""
    try:
        status = main(arguments)
    except SystemExit as left:
        status = int(left.code or 0)
    told = capsys.readouterr()
    return status, told.out, told.err


def test_help_answers_at_once() -> None:
    best = min(timed() for _ in range(3))
    assert best < 0.3


def timed() -> float:
    start = time.perf_counter()
    assert run("--help").returncode == 0
    return time.perf_counter() - start


def test_help_imports_nothing_heavy() -> None:
    code = "import sys, levier.cli as c\ntry: c.main(['-h'])\nfinally: print(*sys.modules, file=sys.stderr)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stderr.split()
    assert "levier.cli" in loaded
    assert not {"spacy", "rdflib", "pyoxigraph", "pandas", "rich", "extract", "graph"} & set(loaded)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_has_an_example_and_fits_80_columns(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    status, out, _ = said(capsys, command, "--help")
    assert status == 0
    assert f"  levier {command}" in out.partition("example")[2]
    assert max(map(len, out.splitlines())) <= 80


def test_every_command_is_in_the_help_and_can_be_run(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = said(capsys, "--help")
    assert all(f"\n    {command}" in out for command in COMMANDS)


@pytest.mark.parametrize(
    "command",
    ["publish -o", "plot timeline -o", "rank cooperation --measure degree --samples 2 --plot"],
)
def test_a_path_that_is_printed_gives_a_terminal_no_orders(
    command: str, sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name, *rest = command.split()
    build = [str(sample)] if name == "publish" else ["-g", str(sample)]
    status, out, _ = said(capsys, name, *build, *rest, f"{tmp_path}/x\x1b[31m\n.svg")
    assert (status, f"{tmp_path}/x�[31m�.svg" in out.splitlines()[-1], "\x1b" in out) == (0, True, False)


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = said(capsys, "--version")
    assert (status, out.split()[0], len(out.splitlines())) == (0, "levier", 1)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "the following arguments are required: COMMAND; see `levier --help`"),
        (["biuld"], "argument COMMAND: invalid choice: 'biuld'"),
        (
            ["build", "-o", "x", "--jobs", "0"],
            'argument --jobs: "0" is not a number from 1 on; see `levier build --help`',
        ),
        (["explain", "--date", "hier", "RTES"], '"hier" is no date: give 2019, 2019-07 or 2019-07-05'),
        (["explain", " "], 'nothing to explain: give a sentence, for example "Nantes'),
        (["query", "timeline", "--param", "since"], '"since" is not NAME=VALUE, for example network=RTES'),
        (["query", "timeline", "-g", "x", "--endpoint", "y"], "not allowed with argument"),
        (["query", "timeline", "--format", "xls"], "invalid choice: 'xls'"),
        (
            ["query", "timelin"],
            'no question "timelin": did you mean timeline, theme-figures? `levier queries` lists them all',
        ),
        (
            ["query", "timeline", "--param", "actor=x"],
            'timeline has no parameter "actor": it has since, before',
        ),
    ],
)
def test_wrong_usage_is_one_line_and_status_2(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = said(capsys, *arguments)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("levier: ")
    assert message in err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["query", "timeline", "-g", "nowhere"],
            "nowhere does not exist: give the folder that `levier build` wrote",
        ),
        (["validate", "nowhere"], "nowhere does not exist"),
        (["evaluate", "nowhere", "out"], "nowhere: there is no such folder"),
        (["query", "timeline", "--endpoint", "http://127.0.0.1:9/"], "http://127.0.0.1:9/ gave no answer"),
    ],
)
def test_an_error_is_one_line_and_status_1(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = said(capsys, *arguments)
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert err.startswith(f"levier: {message}")


def test_a_file_that_is_no_graph_is_an_error_of_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "graph.nq").write_text("Bonjour", encoding="utf-8")
    status, _, err = said(capsys, "query", "timeline", "-g", str(tmp_path))
    assert (status, err.count("\n")) == (1, 1)
    assert "graph.nq:1: not N-Quads" in err


def test_a_table_fits_80_columns_with_the_words_in_it(
    tiny: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    for question in ("network-members", "territory-levers", "cooperation", "timeline", "actor-claims"):
        status, out, err = said(capsys, "query", question, "--param", "modality=any", "-g", tiny)
        assert (status, err) == (0, "")
        assert max(map(len, out.splitlines())) <= 80
        assert "Brumes" in out or "RAZ" in out


def test_a_wide_terminal_shows_a_row_on_a_line(
    tiny: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    _, out, _ = said(capsys, "query", "cooperation", "--param", "modality=hedged", "-g", tiny)
    assert [line.split() for line in out.splitlines()] == [
        ["one", "other", "modality", "confidence", "sources", "quote", "source"],
        [
            "Brumes",
            "Métropole",
            "Ville",
            "de",
            "Brumes",
            "Hedged",
            "0.6",
            "1",
            "travaillerait",
            "avec",
            "la",
            "Ville",
            "doc/deux",
        ],
        ["1", "row"],
    ]


def test_what_every_row_shares_is_told_once(
    tiny: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    _, out, _ = said(capsys, "query", "actor-claims", "--param", "relation=memberOf", "-g", tiny)
    assert out.splitlines()[:2] == ["relation: memberOf", "object: Réseau des actions zélées"]


def test_words_in_square_brackets_are_not_taken_for_markup(
    tiny: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (
        Path(tiny)
        .read_text(encoding="utf-8")
        .replace("travaillerait avec la Ville", "[bold]la Ville[/x] :smile:")
    )
    (tmp_path / "odd.nq").write_text(text, encoding="utf-8")
    _, out, _ = said(
        capsys, "query", "cooperation", "--param", "modality=any", "-g", str(tmp_path / "odd.nq")
    )
    assert "[bold]la Ville[/x] :smile:" in out


@pytest.mark.parametrize(
    ("form", "start"),
    [
        ("csv", "one,oneLabel,other,"),
        ("tsv", "?one\t?oneLabel\t?other\t"),
        ("json", '{"head":{"vars":["one","oneLabel","other",'),
    ],
)
def test_rows_leave_in_each_format(
    form: str, start: str, tiny: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = said(
        capsys, "query", "cooperation", "--param", "modality=any", "-g", tiny, "--format", form
    )
    assert (status, err) == (0, "")
    assert out.startswith(start)


def test_triples_leave_as_turtle_unless_told_otherwise(tiny: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = said(capsys, "query", "actor-facts", "--param", "actor=raz", "-g", tiny)
    assert status == 0
    assert out.startswith("@prefix ")
    status, _, err = said(capsys, "query", "actor-facts", "--format", "csv", "-g", tiny)
    assert (status, "take one of ttl" in err) == (1, True)


def test_triples_as_a_table_are_turtle(tiny: str, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ("query", "actor-facts", "--param", "actor=raz", "-g", tiny)
    assert said(capsys, *asked, "--format", "table") == said(capsys, *asked)


def test_a_default_that_may_hide_rows_is_told(tiny: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = said(capsys, "query", "cooperation", "-g", tiny)
    assert status == 0
    assert err == "levier: only what is Asserted was looked at: --param modality=any shows the rest too\n"


def test_a_query_that_does_not_end_is_stopped_with_a_line(
    tiny: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "endless.rq"
    file.write_text("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", encoding="utf-8")
    start = time.perf_counter()
    status, out, err = said(capsys, "query", str(file), "--timeout", "1", "-g", tiny)
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert err.startswith("levier: no answer within 1 s, so the query was stopped: narrow it down")
    assert time.perf_counter() - start < 10


def test_sparql_of_ones_own_comes_from_a_file_or_standard_input(
    tiny: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "SELECT ?name { ?_actor <http://www.w3.org/2000/01/rdf-schema#label> ?name }"
    (tmp_path / "mine.rq").write_text(text, encoding="utf-8")
    asked = ("--param", "actor=RAZ", "--format", "csv", "-g", tiny)
    from_file = said(capsys, "query", str(tmp_path / "mine.rq"), *asked)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))
    assert from_file == said(capsys, "query", "-", *asked) == (0, "name\r\nRéseau des actions zélées\r\n", "")


def test_a_file_of_sparql_may_have_the_mark_of_an_editor_but_no_other_encoding(
    tiny: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mine.rq"
    file.write_bytes(b"\xef\xbb\xbfASK { ?s ?p ?o }")
    assert said(capsys, "query", str(file), "-g", tiny) == (0, "yes\n", "")
    file.write_bytes('ASK { ?s ?p "été" }'.encode("latin-1"))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(file.read_bytes()), encoding="utf-8"))
    for name, told in ((str(file), str(file)), ("-", "standard input")):
        message = f"levier: {told}: byte 14 is not UTF-8: save it in that encoding\n"
        assert said(capsys, "query", name, "-g", tiny) == (2, "", message)


@pytest.mark.parametrize("seconds", ["0", "1.5", "2592001", "99999999999999", "soon"])
def test_a_time_that_no_clock_counts_is_refused(
    seconds: str, tiny: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = said(capsys, "query", "timeline", "--timeout", seconds, "-g", tiny)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert f'"{seconds}" is not a number of seconds from 1 to 2,592,000' in err


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("DELETE WHERE { ?s ?p ?o }", "this is no query: give one with SELECT, CONSTRUCT, ASK or DESCRIBE"),
        ("", "this is no query: give one with SELECT, CONSTRUCT, ASK or DESCRIBE"),
        ("SELECT ?s {", "the query cannot be run: error at"),
        ("#+ summary: [\nSELECT ?s {}", "malformed header"),
    ],
)
def test_sparql_that_cannot_be_run_is_an_error_of_one_line(
    text: str, message: str, tiny: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))
    status, out, err = said(capsys, "query", "-", "-g", tiny)
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert message in err


def test_a_name_that_nothing_bears_gives_no_row_and_the_nearest_names(
    tiny: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("query", "cooperation", "--param", "actor=Ville des Brumes", "--format", "csv", "-g", tiny)
    status, out, err = said(capsys, *asked)
    assert (status, len(out.splitlines())) == (0, 1)
    assert err.startswith(
        'levier: actor: no Actor is named "Ville des Brumes"; did you mean Ville de Brumes,'
    )


def test_the_catalogue_is_listed_and_each_question_told_in_80_columns(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    _, out, _ = said(capsys, "queries")
    assert [name for name in catalogue() if f"\n  {name} " not in out] == []
    assert max(map(len, out.splitlines())) <= 80
    _, out, _ = said(capsys, "queries", "timeline")
    assert "--param since=…" in out
    assert "default: 0001-01-01" in " ".join(out.split())
    assert '  levier query timeline --param since="2014" --param before="2018"' in out
    assert max(map(len, out.splitlines())) <= 80


def test_a_reader_that_has_enough_ends_the_command_quietly(tiny: str) -> None:
    command = [sys.executable, "-m", "levier", "query", "actor-claims", "-g", tiny, "--format", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.close()
        assert process.stderr
        assert (process.wait(), process.stderr.read()) == (0, b"")


def test_rules_are_worded_in_french_when_asked(tiny: str, capsys: pytest.CaptureFixture[str]) -> None:
    _, english, _ = said(capsys, "validate", tiny)
    _, french, _ = said(capsys, "validate", tiny, "--lang", "fr")
    assert "  to do    Build the graph again" in english
    assert "  to do    Reconstruire le graphe" in french


def test_a_graph_validated_in_two_processes_breaks_the_same_rules(
    tiny: str, capsys: pytest.CaptureFixture[str]
) -> None:
    alone = said(capsys, "validate", tiny)
    assert "to do" in alone[1]
    assert said(capsys, "validate", tiny, "--jobs", "2") == alone


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk to write to")
def test_a_full_disk_is_told_in_one_line(tiny: str) -> None:
    command = [sys.executable, "-m", "levier", "query", "actor-claims", "-g", tiny, "--format", "json"]
    with Path("/dev/full").open("wb") as full:
        told = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    remedy = "no space left on device: free some space, or write to another disk"
    assert (told.returncode, told.stderr) == (1, f"levier: {remedy}\n")


def test_the_output_is_utf_8_safe_in_a_terminal_that_is_not(tiny: str) -> None:
    command = [sys.executable, "-m", "levier", "query", "cooperation", "--param", "modality=any", "-g", tiny]
    latin = {**os.environ, "PYTHONIOENCODING": "ascii"}
    told = subprocess.run(command, capture_output=True, env=latin, check=True)
    assert b"Brumes M?tropole" in told.stdout


def test_json_is_for_machines(tiny: str) -> None:
    told = run("query", "network-members", "-g", tiny, "--format", "json")
    assert json.loads(told.stdout)["results"]["bindings"][0]["memberLabel"]["value"] == "Brumes Métropole"


def test_every_option_of_the_contract_is_there() -> None:
    for arguments in (
        "build C -o O --jobs 2 --no-validate --strict",
        "validate O",
        "evaluate G O",
        "query N --param a=b --param c=d --format ttl -g O",
        "query N --endpoint U",
        "queries",
    ):
        assert parser().parse_args(arguments.split()).command == arguments.split()[0]
