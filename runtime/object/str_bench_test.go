package object

import (
	"strings"
	"testing"
)

func BenchmarkStrIndexLoop(b *testing.B) {
	for name, s := range map[string]string{"ascii": strings.Repeat("abcdefgh", 1<<17), "korean": strings.Repeat("가나다라", 1<<17), "short": "hello, world"} {
		b.Run(name, func(b *testing.B) {
			n := StrLen(s)
			for i := 0; i < b.N; i++ {
				GetItem(s, Int(i%n))
				Len(s)
			}
		})
	}
}

func BenchmarkStrGrow(b *testing.B) {
	var s any = ""
	for i := 0; i < b.N; i++ {
		s = IAdd(s, "xy")
		if Len(s) > 1<<20 {
			s = ""
		}
	}
}

func BenchmarkStrJoin(b *testing.B) {
	items := make([]any, 1000)
	for i := range items {
		items[i] = "item"
	}
	l := NewList(items...)
	for b.Loop() {
		StrJoin(", ", l)
	}
}

func BenchmarkFormatInt(b *testing.B) {
	for b.Loop() {
		Format(1234567, ",d")
	}
}

func BenchmarkPercent(b *testing.B) {
	args := NewTuple("name", 12, 3.5)
	for b.Loop() {
		PercentFormat("%s: %5d %.2f", args)
	}
}

func BenchmarkStrFormat(b *testing.B) {
	args := NewTuple("name", 12, 3.5)
	for b.Loop() {
		StrFormat("{}: {:5d} {:.2f}", args, NewDict())
	}
}

func BenchmarkStrSplit(b *testing.B) {
	s := strings.Repeat("word another third ", 100)
	for b.Loop() {
		CallMethod(s, "split")
	}
}

func BenchmarkStrReplace(b *testing.B) {
	s := strings.Repeat("word another third ", 100)
	for b.Loop() {
		CallMethod(s, "replace", "an", "AN")
	}
}
