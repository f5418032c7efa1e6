package object

import (
	"strings"
	"sync"
	"testing"
)

// Strings that were handed out must not change when one of them grows.
func TestConcatKeepsOlderStrings(t *testing.T) {
	base := concatStr(strings.Repeat("x", 300), "!")
	base = concatStr(base, "?")
	a := concatStr(base, "aaa")
	b := concatStr(base, "bbb")
	aa := concatStr(a, "1")
	ab := concatStr(a, "2")
	for _, c := range []struct{ got, end string }{{base, "x!?"}, {a, "?aaa"}, {b, "?bbb"}, {aa, "aaa1"}, {ab, "aaa2"}} {
		if !strings.HasSuffix(c.got, c.end) || strings.Count(c.got, "x") != 300 {
			t.Errorf("ends %q, want %q", c.got[298:], c.end)
		}
	}
}

func TestConcatFromManyGoroutines(t *testing.T) {
	base := concatStr(concatStr(strings.Repeat("x", 300), "!"), "?")
	var wg sync.WaitGroup
	for g := range 8 {
		wg.Go(func() {
			mark := string(rune('a' + g))
			s := base
			for range 1000 {
				s = concatStr(s, mark)
			}
			if s != base+strings.Repeat(mark, 1000) {
				t.Errorf("goroutine %d sees another's text", g)
			}
		})
	}
	wg.Wait()
}

// What is remembered of long strings must not be taken for other strings.
func TestLengthOfGrowingAndCutStrings(t *testing.T) {
	for _, part := range []string{"ab", "가", "\U0001f600x", "\xed\xa0\x80"} {
		s, n := "", 0
		for range 600 {
			s = concatStr(s, part)
			n += countRunes(part)
			if got := StrLen(s); got != n {
				t.Fatalf("len of %d bytes of %q: %d, want %d", len(s), part, got, n)
			}
			cut := s[len(s)/len(part)/2*len(part):]
			if got, want := StrLen(cut), countRunes(cut); got != want {
				t.Fatalf("len of a tail: %d, want %d", got, want)
			}
			head := s[:len(s)/len(part)/2*len(part)]
			if got, want := StrLen(head), countRunes(head); got != want {
				t.Fatalf("len of a head: %d, want %d", got, want)
			}
		}
		rs := Runes(s)
		for i := 0; i < len(rs); i += 37 {
			if got := strGetItem(s, i); got != RuneStr(rs[i]) {
				t.Fatalf("%q[%d] is %q", part, i, got)
			}
			if off := StrOffset(s, i); strPosition(s, off) != i {
				t.Fatalf("offset of %d is %d, position of that %d", i, off, strPosition(s, off))
			}
		}
		if got := strGetItem(s+"한", -1); got != "한" {
			t.Fatalf("last character is %q", got)
		}
	}
}
