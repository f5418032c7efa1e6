package repl

import (
	"slices"
	"testing"
)

func TestDecode(t *testing.T) {
	for _, c := range []struct {
		bytes string
		want  []Key
	}{
		{"a", []Key{{Code: 'a'}}},
		{"한", []Key{{Code: '한'}}},
		{"\r", []Key{{Code: keyEnter}}},
		{"\r\n\n", []Key{{Code: keyEnter}, {Code: keyLinefeed}}},
		{"\x1b", []Key{{Code: keyEscape}}},
		{"\x1b\x1b", []Key{{Code: keyEscape}, {Code: keyEscape}}},
		{"\x1bb", []Key{{Code: 'b', Alt: true}}},
		{"\x1b한", []Key{{Code: '한', Alt: true}}},
		{"\x1b[A\x1bOA", []Key{{Code: KeyUp}, {Code: KeyUp}}},
		{"\x1b[1~\x1b[7~\x1b[H\x1bOH", []Key{{Code: KeyHome}, {Code: KeyHome}, {Code: KeyHome}, {Code: KeyHome}}},
		{"\x1b[4~\x1b[8~\x1b[F", []Key{{Code: KeyEnd}, {Code: KeyEnd}, {Code: KeyEnd}}},
		{"\x1b[3~", []Key{{Code: KeyDelete}}},
		{"\x1b[1;5C\x1b[1;3D", []Key{{Code: KeyWordRight}, {Code: KeyWordLeft}}},
		{"\x1b[1;2A", []Key{{Code: KeyUp}}},
		{"\x1b\r\x1b[13;2u\x1b[27;2;13~", []Key{{Code: KeyNewline}, {Code: KeyNewline}, {Code: KeyNewline}}},
		{"\x1b[97;5u", []Key{{Code: ctrl('a')}}},
		{"\x1b[Z", []Key{{Code: KeyShiftTab}}},
		{"\x1b[?62;c\x1b[12;40Rx", []Key{{Code: 'x'}}},
		{"\x1b]11;rgb:0/0/0\x07x\x1b]11;rgb:0/0/0\x1b\\y", []Key{{Code: 'x'}, {Code: 'y'}}},
		{"\x1b[M !!x\x1b[<0;1;1Mx", []Key{{Code: 'x'}, {Code: 'x'}}},
		{"\x1b[[Ax", []Key{{Code: 'x'}}},
		{"\x00x\xffy\xc2", []Key{{Code: 'x'}, {Code: 'y'}}},
		{"\x1b[200~a\rb\x1b[201~c", []Key{{Code: KeyPaste, Text: "a\nb"}, {Code: 'c'}}},
		{"\x1b[200~no end", []Key{{Code: KeyPaste, Text: "no end"}}},
		{"\x1b[201~x", []Key{{Code: 'x'}}},
		{"\x1b[", []Key{{Code: '[', Alt: true}}},
		{"\x1bO", []Key{{Code: 'O', Alt: true}}},
		{"\x1b]", []Key{{Code: ']', Alt: true}}},
	} {
		if got := keysOf(c.bytes); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %v, want %v", c.bytes, got, c.want)
		}
	}
}

// However the bytes are split, the keys are the same.
func TestDecodeInPieces(t *testing.T) {
	const bytes = "a한\x1b[1;5C\x1bOA\x1b[200~x\r\ny\x1b[201~\x1bb\x1b[3~z"
	want := keysOf(bytes)
	for size := 1; size < len(bytes); size++ {
		var d decoder
		var got []Key
		for piece := range slices.Chunk([]byte(bytes), size) {
			d.feed(piece)
			for {
				k, ok := d.next(false)
				if !ok {
					break
				}
				got = append(got, k)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("pieces of %d: got %v, want %v", size, got, want)
		}
	}
}
