package object

import (
	"math"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"
)

// Whatever text and byte methods are called with, the outcome is a value or an
// error of the script: never a fault of the Go code.
func TestMethodsNeverFault(t *testing.T) {
	huge := new(big.Int).Lsh(big.NewInt(1), 100)
	pool := func() []any {
		return []any{None, true, 0, 1, -1, 3, 300, maxInt, -maxInt - 1, huge, 1.5, math.NaN(), complex(1, 2), "", "a", "ab\xed\xa0\x80", "가 나\n", "{}", "{0[a]!r:>{1}}", "%s%d",
			"%(a)*d", "utf-8", "utf-16", "cp949", "idna", "unicode_escape", "backslashreplace", "xmlcharrefreplace", "<10,.3f", "B", "i", Bytes(""), Bytes("a"), Bytes("\xff\x80\\u12"),
			&ByteArray{B: []byte("abc")}, NewMemoryView(Bytes("abcd")), NewList(), NewList(1, "a"), NewTuple(), NewTuple("a", "b"), NewTuple(0, 1), NewDict(), &SliceValue{None, None, -1},
			&SliceValue{1, huge, None}, &SliceValue{None, None, 0}, Ellipsis, StrType}
	}
	rnd := rand.New(rand.NewPCG(1, 2))
	for _, typ := range []*Type{StrType, BytesType, ByteArrayType, MemoryViewType} {
		var names []string
		typ.Dict.Each(func(k, v any) bool {
			if _, ok := v.(*Builtin); ok {
				names = append(names, k.(string))
			}
			return true
		})
		for _, name := range names {
			for range 400 {
				values := pool()
				var recv any
				for recv == nil || TypeOf(recv) != typ {
					recv = values[rnd.IntN(len(values))]
				}
				args := make([]any, rnd.IntN(4))
				for i := range args {
					args[i] = values[rnd.IntN(len(values))]
				}
				e := Catch(func() { CallKw(GetAttr(recv, name), args, nil) })
				if e != nil && IsInstance(e, SystemError) && strings.Contains(Str(e), "internal") {
					t.Errorf("%s.%s%s on %s: %s", typ.Name, name, Repr(NewTuple(args...)), Repr(recv), Str(e))
				}
			}
		}
	}
}

// The same for texts that are read as formats.
func TestFormatsNeverFault(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	values := []any{None, true, 0, -7, 3.5, math.Inf(-1), complex(1, -2), "가", "abc", Bytes("x"), NewTuple(1, "b"), NewList(1), NewDict(), new(big.Int).Lsh(big.NewInt(1), 70)}
	random := func(alphabet []string) string {
		var b strings.Builder
		for range rnd.IntN(9) {
			b.WriteString(alphabet[rnd.IntN(len(alphabet))])
		}
		return b.String()
	}
	spec := strings.Split("<|>|^|=|+|-| |z|#|0|1|9|12|,|_|.|d|x|X|b|o|c|e|f|g|n|%|s|é|\x00|\xed\xa0\x80", "|")
	fields := strings.Split("{|}|{{|}}|{}|{0|!|!r|:|[|]|.|a|0|real|{:>{}}|é|\xed\xa0\x80", "|")
	percents := strings.Split("%|%s|%d|(|)|a|*|.|-|+|#|0|5|l|h|c|x|f|r|é|\x00|\xed\xa0\x80|%%", "|")
	check := func(what string, f func()) {
		if e := Catch(f); e != nil && IsInstance(e, SystemError) && strings.Contains(Str(e), "internal") {
			t.Errorf("%s: %s", what, Str(e))
		}
	}
	for range 30000 {
		v := values[rnd.IntN(len(values))]
		s := random(spec)
		check("format("+Repr(v)+", "+Repr(s)+")", func() { Format(v, s) })
		s = random(fields)
		check(Repr(s)+".format("+Repr(v)+")", func() { StrFormat(s, NewTuple(v, v), NewDict()) })
		s = random(percents)
		check(Repr(s)+" % "+Repr(v), func() { PercentFormat(s, v) })
		check("bytes of "+Repr(s)+" % "+Repr(v), func() { PercentBytes(s, v) })
	}
}
