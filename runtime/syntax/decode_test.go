package syntax

import "testing"

func TestDecode(t *testing.T) {
	for _, c := range []struct{ data, text, msg string }{
		{"x = 'é'\n", "x = 'é'\n", ""},
		{"\ufeffx\n", "x\n", ""},
		{"# -*- coding: latin-1 -*-\n'\xe9'", "# -*- coding: latin-1 -*-\n'é'", ""},
		{"#!/bin/x\n# vim: set fileencoding=iso_8859_15 :\n'\xa4'", "#!/bin/x\n# vim: set fileencoding=iso_8859_15 :\n'€'", ""},
		{"# coding=cp1252\n'\x80'", "# coding=cp1252\n'€'", ""},
		{"# coding: utf-8\n'é'", "# coding: utf-8\n'é'", ""},
		{"# coding: latin-1\n'é'", "# coding: latin-1\n'Ã©'", ""},
		{"\ufeff# coding: latin-1\n", "", "encoding problem: iso-8859-1 with BOM"},
		{"# coding: foo\n", "", "encoding problem: foo"},
		{"# coding: ascii\n'é'", "", "encoding problem: ascii"},
		{"x = 1\ny = '\xff'\n", "", `Non-UTF-8 code starting with '\xff' in file f.py on line 2, but no encoding declared; ` +
			"see https://peps.python.org/pep-0263/ for details"},
		{"\n\n# coding: latin-1\n\xe9", "", `Non-UTF-8 code starting with '\xe9' in file f.py on line 4, but no encoding declared; ` +
			"see https://peps.python.org/pep-0263/ for details"},
		{"x\x00y", "", "source code cannot contain null bytes"},
	} {
		text, err := Decode([]byte(c.data), "f.py")
		msg := ""
		if e, ok := err.(*Error); ok {
			msg = e.Msg
		}
		if text != c.text || msg != c.msg {
			t.Errorf("%q: got %q, %q", c.data, text, msg)
		}
	}
}

// TestNotUTF8 has sources that come to Parse without having gone through
// Decode.
func TestNotUTF8(t *testing.T) {
	for _, c := range []struct {
		source, msg  string
		line, offset int
	}{
		{"\xff", "(unicode error) 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte", 1, 1},
		{"x = 1\ny = '\xff'", "(unicode error) 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte", 2, 5},
		{"'a\xe9\xe9'", "(unicode error) 'utf-8' codec can't decode byte 0xe9 in position 1: invalid continuation byte", 1, 1},
		{"print('\xe9')", "(unicode error) 'utf-8' codec can't decode byte 0xe9 in position 0: unexpected end of data", 1, 7},
		{"ab\xed\xa0\x80 = 1", "(unicode error) 'utf-8' codec can't decode byte 0xed in position 2: invalid continuation byte", 1, 3},
		{"x\x00y", "source code string cannot contain null bytes", 0, 0},
		{"# \xff", "", 0, 0},
	} {
		_, err := Parse(c.source, "x", Exec)
		e, ok := err.(*Error)
		if !ok {
			e = &Error{}
		}
		if e.Msg != c.msg || int(e.Line) != c.line || e.Offset != c.offset {
			t.Errorf("%q: got %q at %d:%d", c.source, e.Msg, e.Line, e.Offset)
		}
	}
}

func TestRuneByName(t *testing.T) {
	for name, want := range map[string]rune{
		"SNOWMAN": 0x2603, "latin small letter e with acute": 0xe9, "NULL": 0, "LINE FEED": '\n', "BOM": 0xfeff,
		"CJK UNIFIED IDEOGRAPH-4E00": 0x4e00, "HANGUL SYLLABLE GAG": 0xac01, "HANGUL SYLLABLE A": 0xc544,
		"VS17": 0xe0100, "LATIN CAPITAL LETTER GHA": 0x1a2,
	} {
		if got, ok := RuneByName(name); !ok || got != want {
			t.Errorf("%s: got %U", name, got)
		}
	}
	for _, name := range []string{"", "NO SUCH", "CJK UNIFIED IDEOGRAPH-0041", "HANGUL SYLLABLE X", "<control>"} {
		if r, ok := RuneByName(name); ok {
			t.Errorf("%s: got %U", name, r)
		}
	}
}
