package object

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
)

// The tables in testdata/text are what CPython 3.13 makes of the same calls;
// testdata/regen/text.py writes them and says how.

// textRows calls f for each line of a table.
func textRows(t *testing.T, name string, f func(row []string)) {
	t.Helper()
	file, err := os.Open("testdata/text/" + name + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	in := bufio.NewScanner(file)
	in.Buffer(nil, 1<<20)
	n := 0
	for in.Scan() {
		f(strings.Split(in.Text(), "\t"))
		n++
	}
	if in.Err() != nil || n < 100 {
		t.Fatalf("%s: %d lines, %v", name, n, in.Err())
	}
}

// textOutcome is the repr of what f gives, or the error in the tables' form.
func textOutcome(f func() any) (text string) {
	var v any
	if e := Catch(func() { v = f(); text = showValue(v) }); e != nil {
		return "!" + e.Class().Name + ": " + Str(e)
	}
	return text
}

func showValue(v any) string {
	if m, ok := v.(*MemoryView); ok {
		return "memoryview(" + Repr(m.toList()) + ")"
	}
	return Repr(v)
}

// diff counts the cases that differ and shows the first.
type diff struct {
	t     *testing.T
	shown int
}

func (d *diff) check(row []string, got string) {
	d.t.Helper()
	if want := row[len(row)-1]; got != want {
		if d.shown++; d.shown <= 40 {
			d.t.Errorf("%s\n got  %s\n want %s", strings.Join(row[:len(row)-1], "  "), got, want)
		}
	}
}

func (d *diff) done() {
	if d.shown > 40 {
		d.t.Errorf("%d cases differ", d.shown)
	}
}

func TestCallsAsCPython(t *testing.T) {
	for _, table := range []string{"str", "bytes", "codecs"} {
		t.Run(table, func(t *testing.T) {
			d := &diff{t: t}
			textRows(t, table, func(row []string) {
				recv := readLiteral(t, row[0])
				args := append([]any(nil), readLiteral(t, row[2]).(*Tuple).Items...)
				var names []string
				readLiteral(t, row[3]).(*Dict).Each(func(k, v any) bool {
					names = append(names, k.(string))
					args = append(args, v)
					return true
				})
				got := textOutcome(func() any {
					if attr, ok := strings.CutPrefix(row[1], "."); ok {
						return GetAttr(recv, attr)
					}
					return CallKw(GetAttr(recv, row[1]), args, names)
				})
				if b, ok := recv.(*ByteArray); ok {
					got += " then " + Repr(b)
				}
				d.check(row, got)
			})
			d.done()
		})
	}
}

var madeTypes = map[string]*Type{"str": StrType, "bytes": BytesType, "bytearray": ByteArrayType, "memoryview": MemoryViewType,
	"UnicodeDecodeError": UnicodeDecodeError, "UnicodeEncodeError": UnicodeEncodeError, "UnicodeTranslateError": UnicodeTranslateError}

var tableOps = map[string]func(a, b any) any{
	"+": Add, "-": Sub, "*": Mul, "%": Mod, "[]": GetItem,
	"==": CompareFuncs[CmpEq], "!=": CompareFuncs[CmpNe], "<": CompareFuncs[CmpLt], ">=": CompareFuncs[CmpGe],
	"in": func(a, b any) any { return Bool(Contains(b, a)) },
}

func TestValuesAsCPython(t *testing.T) {
	d := &diff{t: t}
	textRows(t, "values", func(row []string) {
		d.check(row, textOutcome(func() any {
			x := readLiteral(t, row[2])
			switch row[0] {
			case "op":
				return tableOps[row[1]](x, readLiteral(t, row[3]))
			case "ascii":
				return Ascii(x)
			case "str":
				return Str(x)
			}
			args := append([]any(nil), x.(*Tuple).Items...)
			var names []string
			readLiteral(t, row[3]).(*Dict).Each(func(k, v any) bool {
				names = append(names, k.(string))
				args = append(args, v)
				return true
			})
			v := madeTypes[row[1]].Call(args, names)
			if attr, ok := strings.CutPrefix(row[0], "attr."); ok {
				return GetAttr(v, attr)
			}
			if row[0] == "text" {
				return Str(v)
			}
			return v
		}))
	})
	d.done()
}

func TestFormattingAsCPython(t *testing.T) {
	for _, table := range []string{"format", "fields", "percent"} {
		t.Run(table, func(t *testing.T) {
			d := &diff{t: t}
			textRows(t, table, func(row []string) {
				d.check(row, textOutcome(func() any {
					x, y := readLiteral(t, row[1]), readLiteral(t, row[2])
					switch row[0] {
					case "format":
						return Format(x, y.(string))
					case "percent":
						return Mod(x, y)
					case "map":
						return StrFormat(x.(string), nil, y)
					}
					return StrFormat(x.(string), y.(*Tuple), readLiteral(t, row[3]))
				}))
			})
			d.done()
		})
	}
}

func TestUnicodeAsCPython(t *testing.T) {
	hash := func(start int, f func(r rune) any) string {
		h := uint32(0)
		for r := rune(start); r < rune(start)+4096; r++ {
			n := uint32(0)
			switch v := f(r).(type) {
			case bool:
				if v {
					n = 1
				}
			case string:
				for i, x := range Runes(v) {
					n += uint32(i+1) * uint32(x)
				}
			}
			h = h*31 + n
		}
		return fmt.Sprintf("%08x", h)
	}
	names := func(start int) string {
		h := uint32(0)
		for r := rune(start); r < rune(start)+4096; r++ {
			for _, x := range UnicodeName(r) {
				h = h*31 + uint32(x)
			}
		}
		return fmt.Sprintf("%08x", h)
	}
	d := &diff{t: t}
	textRows(t, "unicode", func(row []string) {
		start, err := strconv.ParseInt(row[1], 0, 32)
		if err != nil {
			t.Fatal(err)
		}
		if row[0] == "name" {
			d.check(row, names(int(start)))
			return
		}
		d.check(row, hash(int(start), func(r rune) any {
			if row[0] == "identifier_part" {
				return IsIdentifierPart(r)
			}
			return CallMethod(RuneStr(r), row[0])
		}))
	})
	d.done()
}

func TestUnicodeNamesAreFound(t *testing.T) {
	for name, want := range map[string]rune{"LATIN SMALL LETTER A": 'a', "latin small letter a": 'a', "LINE FEED": '\n', "LF": '\n', "NBSP": 0xA0, "VS1": 0xFE00,
		"VS256": 0xE01EF, "HANGUL SYLLABLE GAG": '각', "CJK UNIFIED IDEOGRAPH-4E00": '一', "IDEOGRAPHIC DESCRIPTION CHARACTER ROTATION": 0x2FFF, "BELL": 0x1F514} {
		if r, ok := LookupUnicodeName(name); !ok || r != want {
			t.Errorf("%s: %x, %v", name, r, ok)
		}
	}
	for _, name := range []string{"", "NO SUCH NAME", "CJK UNIFIED IDEOGRAPH-", "CJK UNIFIED IDEOGRAPH-2F800", "CJK UNIFIED IDEOGRAPH-04E00", "HANGUL SYLLABLE ", "VS257", "<control>"} {
		if r, ok := LookupUnicodeName(name); ok {
			t.Errorf("%q is taken for %x", name, r)
		}
	}
}

func TestCodePagesAsCPython(t *testing.T) {
	d := &diff{t: t}
	textRows(t, "charmaps", func(row []string) {
		enc := row[0]
		switch {
		case len(row) == 2:
			all := make([]byte, 256)
			for i := range all {
				all[i] = byte(i)
			}
			d.check(row, Repr(DecodeBytes(all, enc, "replace")))
		case row[1] == "encode":
			h, n := uint32(0), 0
			for r := rune(0); r < 0x10000; r++ {
				var b []byte
				if Catch(func() { b = EncodeStr(RuneStr(r), enc, "strict") }) != nil {
					continue
				}
				n++
				for _, c := range b {
					h = h*31 + uint32(c)
				}
			}
			d.check(row, fmt.Sprintf("%08x", h))
			if want := row[2]; strconv.Itoa(n) != want {
				t.Errorf("%s encodes %d characters, want %s", enc, n, want)
			}
		default:
			lead, _ := strconv.ParseUint(row[1], 16, 8)
			h := uint32(0)
			for trail := 0x30; trail < 0x100; trail++ {
				s := "\x00"
				Catch(func() { s = DecodeBytes([]byte{byte(lead), byte(trail)}, enc, "strict") })
				for _, r := range Runes(s) {
					h = h*31 + uint32(r)
				}
			}
			d.check(row, fmt.Sprintf("%08x", h))
		}
	})
	d.done()
}
