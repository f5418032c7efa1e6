package repl

import (
	"bytes"
	"testing"
)

const transcript = `A heading.

>>> print one
one
>>> def f():
...     return 1
...
"def f():\n    return 1"
>>>
>>> raise
Traceback (most recent call last):
  File "<stdin>", line 1, in <module>
    1/0
    ~^~
ZeroDivisionError: division by zero
`

func TestParseTranscript(t *testing.T) {
	list := ParseTranscript(transcript)
	if len(list) != 4 {
		t.Fatalf("%d exchanges: %+v", len(list), list)
	}
	if e := list[1]; e.Line != 5 || e.Source != "def f():\n    return 1\n" || e.Output != "\"def f():\\n    return 1\"\n" {
		t.Errorf("got %+v", e)
	}
	if e := list[2]; e.Source != "" || e.Output != "" {
		t.Errorf("got %+v", e)
	}
	if got := "A heading.\n\n" + FormatTranscript(list); got != transcript {
		t.Errorf("got\n%s", got)
	}
}

func check(t *testing.T, text string) string {
	t.Helper()
	out := &Capture{}
	diff, err := CheckTranscript(&fakeRuntime{out: out}, out, text)
	if err != nil {
		t.Fatal(err)
	}
	return diff
}

func TestCheckTranscript(t *testing.T) {
	const right = ">>> print one\none\n>>> 1+1\n\"1+1\"\n>>> write x\nx\n"
	if diff := check(t, right); diff != "" {
		t.Errorf("got\n%s", diff)
	}
	wrong := check(t, ">>> print one\ntwo\n>>> 1+1\n\"1+1\"\n")
	if want := "line 1:\n  >>> print one\n- two\n+ one\n"; wrong != want {
		t.Errorf("got\n%s\nwant\n%s", wrong, want)
	}
	if diff := check(t, ">>> leave 1\n>>> 1\n\"1\"\n"); diff != "line 2: the session had ended\n" {
		t.Errorf("got\n%s", diff)
	}
	if _, err := CheckTranscript(&fakeRuntime{}, &Capture{}, "nothing"); err == nil {
		t.Error("no error for what is no transcript")
	}
}

func TestRecordedSessionChecks(t *testing.T) {
	term := newScript("print one\rif x:\ry\r\rwrite partial\r1\rraise\rexit\r")
	screen := NewScreen(term)
	rt := &fakeRuntime{out: screen.Stdout()}
	var record bytes.Buffer
	Run(rt, Options{Screen: screen, HistoryPath: "-", NoColor: true, Record: &record})
	want := ">>> print one\none\n>>> if x:\n...     y\n...\n\"if x:\\n    y\"\n>>> write partial\npartial\n>>> 1\n\"1\"\n" +
		">>> raise\nTraceback (most recent call last):\n  File \"<stdin>\", line 1, in <module>\n    1/0\n    ~^~\nZeroDivisionError: division by zero\n"
	if record.String() != want {
		t.Errorf("got\n%s\nwant\n%s", record.String(), want)
	}
	if diff := check(t, record.String()); diff != "" {
		t.Errorf("the record does not check:\n%s", diff)
	}
}
