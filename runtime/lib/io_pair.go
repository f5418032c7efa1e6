package lib

import "inloop/runtime/object"

// BufferedRWPair: one object for the two directions of a connection.

var bufferedRWPairType = bufferedType("BufferedRWPair")

type bufferedPair struct {
	nativeValue
	reader, writer *buffered
}

func init() {
	const params = "reader, writer, buffer_size=8192, /"
	begin := func(p *bufferedPair, a []any) {
		if r := object.CallMethod(a[0], "readable"); r != true {
			panic(unsupported("File or stream is not readable."))
		}
		if r := object.CallMethod(a[1], "writable"); r != true {
			panic(unsupported("File or stream is not writable."))
		}
		p.reader = object.Call(bufferedReaderType, a[0], a[2]).(*buffered)
		p.writer = object.Call(bufferedWriterType, a[1], a[2]).(*buffered)
	}
	bufferedRWPairType.Make = func(cls *object.Type, args []any, kwnames []string) any {
		p := &bufferedPair{nativeValue: newNativeDict(cls, bufferedRWPairType)}
		if len(args) > 0 || !cls.Heap {
			begin(p, argsOf("BufferedRWPair", params)(args, kwnames))
		}
		return p
	}
	side := func(p *bufferedPair, writer bool) *buffered {
		b := p.reader
		if writer {
			b = p.writer
		}
		if b == nil {
			panic(object.New(object.ValueError, "I/O operation on uninitialized object"))
		}
		return b
	}
	rows := []object.Method{{"__init__", params, func(a []any) any { begin(a[0].(*bufferedPair), a[1:]); return nil }, "A buffered reader and writer object together."}}
	for _, m := range []struct {
		name   string
		writer bool
	}{{"read", false}, {"peek", false}, {"read1", false}, {"readinto", false}, {"readinto1", false}, {"readable", false},
		{"write", true}, {"flush", true}, {"writable", true}} {
		rows = append(rows, object.Method{Name: m.name, Sig: "*args", Fn: func(a []any) any {
			return object.CallMethod(side(a[0].(*bufferedPair), m.writer), m.name, a[1].(*object.Tuple).Items...)
		}})
	}
	rows = append(rows,
		object.Method{Name: "close", Fn: func(a []any) any {
			p := a[0].(*bufferedPair)
			w, r := side(p, true), side(p, false)
			first := object.Catch(func() { object.CallMethod(w, "close") })
			second := object.Catch(func() { object.CallMethod(r, "close") })
			switch {
			case second != nil:
				if first != nil {
					second.Context = first
				}
				panic(second)
			case first != nil:
				panic(first)
			}
			return nil
		}},
		object.Method{Name: "isatty", Fn: func(a []any) any {
			p := a[0].(*bufferedPair)
			return object.Truth(object.CallMethod(side(p, true), "isatty")) || object.Truth(object.CallMethod(side(p, false), "isatty"))
		}})
	bufferedRWPairType.AddMethods(rows)
	bufferedRWPairType.AddGetset([]object.Getset{{Name: "closed", Get: func(v any) any {
		return closedOf(side(v.(*bufferedPair), true))
	}}})
}
