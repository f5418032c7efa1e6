package object

import (
	"strconv"
	"testing"
)

const benchSize = 1_000_000

func benchInts() []any {
	out := make([]any, benchSize)
	for i := range out {
		out[i] = (i*7919 + 13) % 1000003
	}
	return out
}

func benchStrs() []any {
	out := make([]any, benchSize/2)
	for i := range out {
		out[i] = "key" + strconv.Itoa(i)
	}
	return out
}

func BenchmarkDict(b *testing.B) {
	for _, c := range []struct {
		name string
		keys []any
	}{{"int", benchInts()}, {"str", benchStrs()}, {"sequential", ToSlice(&Range{0, benchSize, 1})}} {
		b.Run("set/"+c.name, func(b *testing.B) {
			for range b.N {
				d := NewDict()
				for _, k := range c.keys {
					d.Set(k, None)
				}
			}
		})
		d := NewDict()
		for _, k := range c.keys {
			d.Set(k, None)
		}
		b.Run("get/"+c.name, func(b *testing.B) {
			for range b.N {
				for _, k := range c.keys {
					if d.Get(k) == nil {
						b.Fatal("lost")
					}
				}
			}
		})
		b.Run("set_add/"+c.name, func(b *testing.B) {
			for range b.N {
				s := NewSet()
				for _, k := range c.keys {
					s.Add(k)
				}
			}
		})
	}
}

func BenchmarkSmallDict(b *testing.B) {
	keys := []string{"alpha", "beta", "gamma", "delta"}
	for range b.N {
		d := NewDict()
		for _, k := range keys {
			d.SetStr(k, None)
		}
		for _, k := range keys {
			d.GetStr(k)
		}
	}
}

func BenchmarkSorted(b *testing.B) {
	ints, strs := benchInts(), benchStrs()
	pairs := make([]any, 200_000)
	for i := range pairs {
		pairs[i] = newPair(ints[i].(int)%1000, ints[i])
	}
	floats := make([]any, benchSize)
	for i := range floats {
		floats[i] = float64(ints[i].(int)) * 1.5
	}
	for _, c := range []struct {
		name  string
		items []any
	}{{"int", ints}, {"float", floats}, {"str", strs}, {"tuple", pairs}} {
		b.Run(c.name, func(b *testing.B) {
			for range b.N {
				Sorted(NewList(c.items...), None, false)
			}
		})
	}
}
