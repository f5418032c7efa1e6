package repl

import (
	"fmt"
	"strings"
	"testing"
)

const (
	keyUp, keyDown, keyLeft, keyHome = "\x1b[A", "\x1b[B", "\x1b[D", "\x1b[H"
	keyEnd, keyDel, keyAltEnter      = "\x1b[F", "\x1b[3~", "\x1b\r"
)

func TestKeys(t *testing.T) {
	pasted := func(s string) string { return pasteStart + s + pasteEnd }
	for _, c := range []struct{ name, keys, want string }{
		{"letters", "abc", "abc|"},
		{"left", "abc" + keyLeft + keyLeft + "X", "aX|bc"},
		{"left over wide", "한글" + keyLeft + "x", "한x|글"},
		{"left over combining", "ae\u0301" + keyLeft, "a|e\u0301"},
		{"left over joined emoji", "👨\u200d👩" + keyLeft, "|👨\u200d👩"},
		{"backspace", "abc\x7f", "ab|"},
		{"backspace takes the mark with its letter", "e\u0301\x7f", "|"},
		{"delete", "abc" + keyLeft + keyDel, "ab|"},
		{"delete on nothing does not leave", keyDel + "a", "a|"},
		{"home and end", "abc" + keyHome + "x" + keyEnd + "y", "xabcy|"},
		{"ctrl-a ctrl-e", "abc\x01x\x05y", "xabcy|"},
		{"home goes to the text first", "    abc" + keyHome, "    |abc"},
		{"home again goes to the start", "    abc" + keyHome + keyHome, "|    abc"},
		{"word left", "one two_x\x1bb", "one |two_x"},
		{"word left, korean", "하나 둘셋\x1bb", "하나 |둘셋"},
		{"word right", "one two\x01\x1bf", "one| two"},
		{"ctrl-left", "one two\x1b[1;5D", "one |two"},
		{"kill to end", "abc def" + keyLeft + keyLeft + "\x0b", "abc d|"},
		{"kill to start", "abc def" + keyLeft + "\x15", "|f"},
		{"kill word back", "foo(bar baz\x17", "foo(bar |"},
		{"alt-backspace", "foo(bar.baz\x1b\x7f", "foo(bar.|"},
		{"alt-d", "foo bar\x01\x1bd", "| bar"},
		{"yank", "abc\x15x\x19", "xabc|"},
		{"kills in a row are one", "one two\x17\x17\x19", "one two|"},
		{"kills apart are two", "one two\x17x\x17\x19", "one x|"},
		{"yank an older one", "one\x15two\x15\x19\x1by", "one|"},
		{"transpose at the end", "ab\x14", "ba|"},
		{"transpose one letter", "a\x14b", "ab|"},
		{"transpose inside", "abc" + keyLeft + "\x14", "acb|"},
		{"upper case", "abc def\x01\x1bu", "ABC| def"},
		{"capitalize", "abc\x01\x1bc", "Abc|"},
		{"undo a word", "one two\x1f", "one |"},
		{"undo a kill", "one two\x15\x1f", "one two|"},
		{"redo", "one two\x1f\x1b_", "one two|"},
		{"undo nothing", "\x1f\x1f", "|"},
		{"literal tab", "a\x16\tb", "a\tb|"},
		{"tab indents", "\t", "    |"},
		{"tab indents to the next stop", "  \t", "    |"},
		{"shift-tab dedents", "        x\x1b[Z", "    x|"},
		{"backspace in indentation", "        x" + keyLeft + "\x7f", "    |x"},
		{"backspace to the stop before", "      x" + keyLeft + "\x7f", "    |x"},
		{"completion of what all share", "asy\t", "async|"},
		{"completion of one", "asyncio.s\t", "asyncio.sleep|"},
		{"completion inside", "f(asyncio.s)" + keyLeft + "\t", "f(asyncio.sleep|)"},
		{"completion of nothing", "zzz\t", "zzz|"},
		{"completion of a command", ":hi\t", ":history|"},
		{"completion before a command", ":hi" + keyHome + "\t", "|:hi"},
		{"completion before a shell command", "!hi" + keyHome + "\t", "|!hi"},

		{"enter opens a line", "if x:\r", "if x:\n    |"},
		{"a space replaces our indentation", "if x:\r y", "if x:\n y|"},
		{"typed indentation is not doubled", "if x:\r    y\r    z", "if x:\n    y\n    z|"},
		{"indentation goes on", "if x:\ry\rz", "if x:\n    y\n    z|"},
		{"return dedents", "def f():\rreturn 1\r", "def f():\n    return 1\n|"},
		{"else dedents", "if x:\ry\relse:", "if x:\n    y\nelse:|"},
		{"else finds its if", "for a in b:\rif x:\rbreak\relse:", "for a in b:\n    if x:\n        break\n    else:|"},
		{"else typed where it belongs", "if x:\r    y\r else:", "if x:\n    y\n else:|"},
		{"finally belongs to try", "try:\rwhile x:\ry\rfinally:", "try:\n    while x:\n        y\nfinally:|"},
		{"a colon in a dict moves nothing", "if x:\ry = {1:", "if x:\n    y = {1:|"},
		{"an open bracket indents", "f(\r", "f(\n    |"},
		{"an argument goes on", "f(\ra,\r", "f(\n    a,\n    |"},
		{"behind a bracket of many lines", "if f(\ra):\r", "if f(\n    a):\n    |"},
		{"a comment is no code", "if x: # why:\ry", "if x: # why:\n    y|"},
		{"no indentation inside a string", "x = \"\"\"a:\rb", "x = \"\"\"a:\nb|"},
		{"alt-enter opens a line", "a" + keyAltEnter + "b", "a\nb|"},
		{"up inside a block", "if x:\ryy" + keyUp, "if x:|\n    yy"},
		{"up and down keep the column", "abcdef" + keyAltEnter + "x" + keyAltEnter + "abcdef" + keyUp + keyUp, "abcdef|\nx\nabcdef"},
		{"enter inside a block opens a line", "a" + keyAltEnter + "b" + keyUp + "\r", "a\n|\nb"},
		{"enter before blanks", "if x:\ry z" + keyLeft + keyLeft + "\r", "if x:\n    y\n    |z"},
		{"kill joins lines", "a" + keyAltEnter + "b" + keyUp + keyEnd + "\x0b", "a|b"},

		{"paste", pasted("a\r\nb\rc"), "a\nb\nc|"},
		{"paste loses controls", pasted("a\x1b[31mb\x07\x00"), "a[31mb|"},
		{"paste keeps tabs", pasted("if x:\n\ty"), "if x:\n\ty|"},
		{"paste loses its last line break", pasted("a\n"), "a|"},
		{"paste loses shared indentation", pasted("    a\n      b\n"), "a\n  b|"},
		{"paste loses prompts and output", pasted(">>> f(\n... 1)\n2\n>>> x\n"), "f(\n1)\nx|"},
		{"paste with indentation after ours", "if x:\r" + pasted("    y\n    z"), "if x:\n    y\n    z|"},
		{"paste inside a line", "ab" + keyLeft + pasted("x\ny\n"), "ax\ny\n|b"},
		{"search leaves nothing behind", "ab\x12zz\x07", "ab|"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := typing(t).types(c.keys).state(); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestEnterEndsABlock(t *testing.T) {
	for _, c := range []struct {
		name, keys string
		want       outcome
	}{
		{"complete", "1+1\r", submitted},
		{"with a line feed", "1+1\n", submitted},
		{"with the cursor inside", "1+1" + keyLeft + "\r", submitted},
		{"incomplete", "f(\r", reading},
		{"a compound statement", "if x:\ry\r", reading},
		{"and its blank line", "if x:\ry\r\r", submitted},
		{"nothing", "\r", submitted},
		{"a pasted compound statement", pasteStart + "if x:\n    y" + pasteEnd + "\r", submitted},
		{"a paste that is not complete", pasteStart + "f(\n1," + pasteEnd + "\r", reading},
		{"a paste that was changed", pasteStart + "if x:\n    y" + pasteEnd + "z\r", reading},
		{"a command", ":help\r", submitted},
		{"Ctrl-C", "abc\x03", interrupted},
		{"Ctrl-D on nothing", "\x04", ended},
		{"Ctrl-D on something", "abc\x04", reading},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := typing(t).types(c.keys).result; got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestBurstIndentsOnlyWhereItIsSafe(t *testing.T) {
	for _, c := range []struct{ name, keys, want string }{
		{"source with its own indentation", "def f():\n    a\nb", "def f():\n    a\nb|"},
		{"source without", "def f():\na\nb", "def f():\n    a\n    b|"},
		{"nested", "for x in y:\n    if x:\n        a\n    b", "for x in y:\n    if x:\n        a\n    b|"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := typing(t)
			for _, k := range keysOf(c.keys) {
				k.Burst = true
				p.key(k)
			}
			if got := p.state(); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestHistoryKeys(t *testing.T) {
	entries := []string{"alpha = 1", "beta = 2", "def f():\n    return 1", "alpha + beta"}
	for _, c := range []struct{ name, keys, want string }{
		{"up", keyUp, "alpha + beta|"},
		{"up into a block", keyUp + keyUp, "def f():\n    return 1|"},
		{"up through a block", keyUp + keyUp + keyUp + keyUp, "beta = 2|"},
		{"page up passes it", keyUp + keyUp + "\x1b[5~", "beta = 2|"},
		{"down comes back", "dra" + keyHome + keyUp + keyUp + keyUp + keyUp + keyDown + keyDown + keyDown + keyDown + keyDown, "|dra"},
		{"prefix", "alp" + keyUp + keyUp, "alpha = 1|"},
		{"prefix that is nowhere", "zz" + keyUp, "zz|"},
		{"an edited entry begins anew", "alp" + keyUp + "\x7f" + keyUp, "alpha + beta|"},
		{"search", "\x12beta", "alpha + |beta"},
		{"search further", "\x12beta\x12", "|beta = 2"},
		{"search and back", "\x12beta\x12\x13", "alpha + |beta"},
		{"search inside a block", "\x12return", "def f():\n    |return 1"},
		{"search with capitals is exact", "\x12BETA", "|"},
		{"search for less", "\x12betaz\x7f", "alpha + |beta"},
		{"search given up", "x\x12beta\x07", "x|"},
		{"search left by a move", "\x12beta\x01", "|alpha + beta"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := typing(t, entries...).types(c.keys).state(); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestViKeys(t *testing.T) {
	const esc = "\x1b"
	for _, c := range []struct{ keys, want string }{
		{"abc" + esc, "ab|c"},
		{"abc" + esc + "hh", "|abc"},
		{"abc" + esc + "0ix", "x|abc"},
		{"abc" + esc + "0ax", "ax|bc"},
		{"abc" + esc + "Ax", "abcx|"},
		{"  abc" + esc + "Ix", "  x|abc"},
		{"one two three" + esc + "0w", "one |two three"},
		{"one two three" + esc + "02w", "one two |three"},
		{"one.two" + esc + "0w", "one|.two"},
		{"one.two x" + esc + "0W", "one.two |x"},
		{"one two" + esc + "0e", "on|e two"},
		{"one two" + esc + "b", "one |two"},
		{"one two" + esc + "0dw", "|two"},
		{"one two three" + esc + "02dw", "|three"},
		{"one two three" + esc + "0d2w", "|three"},
		{"one two" + esc + "dw", "one t|w"},
		{"one two" + esc + "bdw", "one| "},
		{"one two" + esc + "0cwX", "X| two"},
		{"one two" + esc + "0de", "| two"},
		{"one two" + esc + "0D", "|"},
		{"one two" + esc + "0wC3", "one 3|"},
		{"abc" + esc + "x", "a|b"},
		{"abc" + esc + "02x", "|c"},
		{"abc" + esc + "X", "a|c"},
		{"abc" + esc + "0sX", "X|bc"},
		{"abc" + esc + "0rX", "|Xbc"},
		{"abc" + esc + "9rX", "ab|c"},
		{"" + esc + "rX", "|"},
		{"" + esc + "xXeEbBwW~pPJ.dd;,%", "|"},
		{"a" + esc + "e", "|a"},
		{"abc" + esc + "0~", "A|bc"},
		{"f(a, b)" + esc + "0%", "f(a, b|)"},
		{"f(a, b)" + esc + "0%%", "f|(a, b)"},
		{"f(a, b)" + esc + "di(", "f(|)"},
		{"f(a, b)" + esc + "hhda(", "|f"},
		{"x = \"abc\"" + esc + "hci\"new", "x = \"new|\""},
		{"one two" + esc + "0diw", "| two"},
		{"a,b,c" + esc + "0f,", "a|,b,c"},
		{"a,b,c" + esc + "0f,;", "a,b|,c"},
		{"a,b,c" + esc + "0f,;,", "a|,b,c"},
		{"a,b,c" + esc + "0t,;", "a,|b,c"},
		{"a,b,c" + esc + "F,", "a,b|,c"},
		{"a,b,c" + esc + "0dt,", "|,b,c"},
		{"a,b,c" + esc + "0df,", "|b,c"},
		{"abc" + esc + "dd", "|"},
		{"a" + keyAltEnter + "b" + keyAltEnter + "c" + esc + "kdd", "a\n|c"},
		{"a" + keyAltEnter + "b" + esc + "ddp", "a\n|b"},
		{"a" + keyAltEnter + "b" + esc + "ggyyGp", "a\nb\n|a"},
		{"a" + keyAltEnter + "b" + esc + "ddP", "|b\na"},
		{"a" + keyAltEnter + "b" + esc + "kJ", "a| b"},
		{"if x:" + esc + "oy", "if x:\n    y|"},
		{"b" + esc + "0Oa", "a|\nb"},
		{"a" + esc + ">>", "    |a"},
		{"        a" + esc + "<<", "    |a"},
		{"abc" + esc + "0xp", "b|ac"},
		{"abc" + esc + "0x3p", "baa|ac"},
		{"abcd" + esc + "0x..", "|d"},
		{"one two" + esc + "0cwX" + esc + "w.", "X |X"},
		{"abc" + esc + "ddu", "ab|c"},
		{"one two" + esc + "0dwu\x12", "|two"},
		{"abc" + esc + "dz", "ab|c"},
		{"abc" + esc + "drx", "ab|c"},
		{"abc" + esc + "0d\x1bx", "|bc"},
		{"abc" + esc + "S1", "1|"},
	} {
		t.Run(c.keys, func(t *testing.T) {
			p := typing(t)
			p.vi = &vi{}
			if got := p.types(c.keys).state(); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// FuzzKeys presses whatever keys there are: the editor never panics, and the
// cursor stays in the block.
func FuzzKeys(f *testing.F) {
	for _, seed := range []string{"abc\x1b[D\x14\x1b\x7f", "if x:\ry\relse:\r\x1b[A\x0b\x19\x1by", "\x12\x12\x13\x7f\x07\x1f\x1b_",
		"a\x1bdwp.ci(f,;%J~gg2dG\x12u", pasteStart + "a\nb" + pasteEnd + "\t\x1b[Z", ":h\t\x16\r\x18\x15", ":load a\t\x1b[H\t", "?a\x01\t!b\t", "한글\x1b[D\x1b[3~\x01\x1b[C\x08"} {
		f.Add(seed, false)
		f.Add(seed, true)
	}
	f.Fuzz(func(t *testing.T, keys string, inVi bool) {
		p := typing(t, "alpha = 1", "def f():\n    return 1", "한글 = (1, [2])")
		if inVi {
			p.vi = &vi{}
		}
		for _, k := range keysOf(keys) {
			if k.Code == ctrl('e') && p.chord || inVi && k.Code == 'v' {
				continue // starts an editor
			}
			p.mu.Lock()
			p.act(k)
			e := &p.editor
			if e.pos < 0 || e.pos > len(e.text) {
				t.Fatalf("cursor at %d of %d after %q", e.pos, len(e.text), keys)
			}
			p.mu.Unlock()
			fr := p.frame(20, 6)
			if len(fr.Rows) > 6 || fr.Row < 0 || fr.Row >= len(fr.Rows) || fr.Column >= 20 {
				t.Fatalf("frame %+v after %q", fr, keys)
			}
		}
	})
}

// brokenRuntime panics over every question.
type brokenRuntime struct{ fakeRuntime }

func (*brokenRuntime) Incomplete(string) bool          { panic("incomplete") }
func (*brokenRuntime) Highlight(string) []Token        { panic("highlight") }
func (*brokenRuntime) Complete(string, int) Completion { panic("complete") }

func TestRuntimeThatPanicsCostsNoText(t *testing.T) {
	p := typing(t)
	p.runtime = &brokenRuntime{}
	if got := p.types("abc\t").state(); got != "abc|" {
		t.Errorf("got %q", got)
	}
	p.frame(80, 24)
	if p.types("\r"); p.result != submitted {
		t.Error("the block cannot be submitted")
	}
	p.screen.Flush()
	out := p.term.(*scriptTerminal).String()
	for _, what := range []string{"whether a block is complete: incomplete", "colouring a block: highlight", "completing a name: complete"} {
		if !strings.Contains(out, what) {
			t.Errorf("no word of %s", what)
		}
	}
}

// silentRuntime never answers.
type silentRuntime struct{ fakeRuntime }

func (*silentRuntime) Complete(string, int) Completion { select {} }

func TestCompletionThatNeverComesIsGivenUp(t *testing.T) {
	p := typing(t)
	p.runtime = &silentRuntime{}
	if got := p.types("abc\td").state(); got != "abcd|" {
		t.Errorf("got %q", got)
	}
}

func TestCandidatesAreListedInColumns(t *testing.T) {
	var list []Candidate
	for i := range 7 {
		list = append(list, Candidate{Text: fmt.Sprint("name", i)})
	}
	p := typing(t)
	if got, want := p.candidates(list, 24), "name0  name3  name6\nname1  name4\nname2  name5\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for range 200 {
		list = append(list, Candidate{Text: "another"})
	}
	if got := p.candidates(list, 80); !strings.HasSuffix(got, "and 87 more\n") {
		t.Errorf("got\n%s", got)
	}
}

func TestWholeSessionOnAScript(t *testing.T) {
	term := newScript("1+1\rraise\rexit\r")
	screen := NewScreen(term)
	rt := &fakeRuntime{out: screen.Stdout()}
	if status := Run(rt, Options{Screen: screen, HistoryPath: "-", NoColor: true}); status != 0 {
		t.Errorf("status %d", status)
	}
	for _, want := range []string{`"1+1"`, "ZeroDivisionError: division by zero"} {
		if !strings.Contains(term.String(), want) {
			t.Errorf("no %s in\n%s", want, term.String())
		}
	}
	if rt.leaving != cleanupTime {
		t.Errorf("cleanup had %v", rt.leaving)
	}
	if !term.closed {
		t.Error("the terminal was not given back")
	}
}
