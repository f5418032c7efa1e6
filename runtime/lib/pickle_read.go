package lib

import (
	"encoding/binary"
	"math"
	"strconv"
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// Unpickling.

type unpickler struct {
	nativeValue
	in       *machine.Interp
	src      pickleSource
	frame    []byte // what is left of the open frame
	framed   bool
	proto    int
	fix      bool
	encoding string
	errors   string
	buffers  object.Iterator
	stack    []any
	marks    []int
	memo     map[int]any
	self     any // the Unpickler that a subclass may have changed, or nil
}

func newUnpickler(in *machine.Interp, src pickleSource) *unpickler {
	return &unpickler{in: in, src: src, memo: map[int]any{}, fix: true, encoding: "ASCII", errors: "strict"}
}

func (u *unpickler) options(fix, encoding, errors, buffers any) {
	u.fix = object.Truth(fix)
	u.encoding, u.errors = object.Str(encoding), object.Str(errors)
	u.buffers = nil
	if buffers != nil && buffers != object.None {
		u.buffers = object.Iter(buffers)
	}
}

func unpicklingError(format string, a ...any) *object.Exception {
	return object.Newf(unpicklingType, format, a...)
}

// read gives n bytes of the pickle.
func (u *unpickler) read(n int) []byte {
	if u.framed {
		if len(u.frame) >= n {
			r := u.frame[:n]
			u.frame = u.frame[n:]
			return r
		}
		if len(u.frame) > 0 {
			panic(unpicklingError("pickle exhausted before end of frame"))
		}
		u.framed = false
	}
	r := u.src.read(n)
	if len(r) < n {
		panic(unpicklingError("pickle data was truncated"))
	}
	return r
}

// opcode reads the next operation, before which alone a pickle may end.
func (u *unpickler) opcode() byte {
	if u.framed && len(u.frame) > 0 {
		return u.read(1)[0]
	}
	u.framed = false
	r := u.src.read(1)
	if len(r) == 0 {
		panic(object.New(object.EOFError, "Ran out of input"))
	}
	return r[0]
}

// line gives a line of the pickle without its end.
func (u *unpickler) line() string {
	var b []byte
	if u.framed && len(u.frame) > 0 {
		i := strings.IndexByte(string(u.frame), '\n')
		if i < 0 {
			panic(unpicklingError("pickle exhausted before end of frame"))
		}
		b = u.frame[:i+1]
		u.frame = u.frame[i+1:]
	} else {
		b = u.src.line()
	}
	if len(b) == 0 || b[len(b)-1] != '\n' {
		panic(unpicklingError("pickle data was truncated"))
	}
	return string(b[:len(b)-1])
}

// decimalInt reads a number of the text protocol.
func decimalInt(s string) any {
	v := object.ParseInt(s, 0)
	if v == nil {
		panic(object.New(object.ValueError, "could not convert string to int"))
	}
	return v
}

func (u *unpickler) uint(n int) int {
	b := u.read(n)
	v := uint64(0)
	for i, c := range b {
		v |= uint64(c) << (8 * i)
	}
	if v > math.MaxInt64 {
		panic(object.Newf(object.OverflowError, "size exceeds system's maximum size of %d bytes", math.MaxInt64))
	}
	return int(v)
}

// sizedBytes reads a length of n bytes and that many bytes.
func (u *unpickler) sizedBytes(n int) []byte {
	size := u.uint(n)
	if u.framed && size > len(u.frame) && len(u.frame) > 0 {
		panic(unpicklingError("pickle exhausted before end of frame"))
	}
	const piece = 1 << 20
	if size <= piece {
		return u.read(size)
	}
	// A length that is a lie must not take all memory.
	var out []byte
	for len(out) < size {
		out = append(out, u.read(min(piece, size-len(out)))...)
	}
	return out
}

func (u *unpickler) push(v any) { u.stack = append(u.stack, v) }

func (u *unpickler) floor() int {
	if n := len(u.marks); n > 0 {
		return u.marks[n-1]
	}
	return 0
}

func (u *unpickler) underflow() *object.Exception {
	if len(u.marks) > 0 {
		return unpicklingError("unexpected MARK found")
	}
	return unpicklingError("unpickling stack underflow")
}

func (u *unpickler) pop() any {
	n := len(u.stack)
	if n <= u.floor() {
		panic(u.underflow())
	}
	v := u.stack[n-1]
	u.stack = u.stack[:n-1]
	return v
}

func (u *unpickler) top() any {
	n := len(u.stack)
	if n <= u.floor() {
		panic(u.underflow())
	}
	return u.stack[n-1]
}

// popMark gives the values above the last mark.
func (u *unpickler) popMark() []any {
	n := len(u.marks)
	if n == 0 {
		panic(unpicklingError("could not find MARK"))
	}
	at := u.marks[n-1]
	u.marks = u.marks[:n-1]
	items := append([]any(nil), u.stack[at:]...)
	u.stack = u.stack[:at]
	return items
}

// load reads one whole pickle.
func (u *unpickler) load() any {
	u.stack, u.marks, u.proto, u.framed, u.frame = nil, nil, 0, false, nil
	for {
		op := u.opcode()
		if op == '.' {
			return u.pop()
		}
		f := pickleLoaders[op]
		if f == nil {
			if op >= 0x20 && op < 0x7f && op != '\'' && op != '\\' {
				panic(unpicklingError("invalid load key, '%c'.", op))
			}
			panic(unpicklingError("invalid load key, '\\x%02x'.", op))
		}
		f(u)
	}
}

// oldText is a string of Python 2.
func (u *unpickler) oldText(b []byte) any {
	if u.encoding == "bytes" {
		return object.Bytes(b)
	}
	return object.DecodeBytes(b, u.encoding, u.errors)
}

// global finds a class or function.
func (u *unpickler) global(module, name string) any {
	if u.self != nil {
		return object.CallMethod(u.self, "find_class", module, name)
	}
	return u.findClass(module, name)
}

func (u *unpickler) findClass(module, name string) any {
	if u.proto < 3 && u.fix {
		module, name = renamed(u.in, "", module, name)
	}
	mod := u.in.ImportModule(module, nil, true, 0, object.None)
	if u.proto >= 4 {
		v, _ := dottedAttr(mod, name)
		return v
	}
	v := object.FindAttr(mod, name)
	if v == nil {
		panic(object.Newf(object.AttributeError, "Can't get attribute %s on %s", object.StrRepr(name), object.Repr(mod)))
	}
	return v
}

func (u *unpickler) extension(code int) {
	m := importModule(u.in, "copyreg")
	key, ok := object.AsTuple(m.Dict.GetStr("_inverted_registry").(*object.Dict).Get(object.Int(code)))
	if !ok {
		if code <= 0 {
			panic(unpicklingError("EXT specifies code <= 0"))
		}
		panic(valueError("unregistered extension code %d", code))
	}
	u.push(u.global(object.Str(key.Items[0]), object.Str(key.Items[1])))
}

// newObject is cls.__new__(cls, …).
func newObject(cls any, args *object.Tuple, kw *object.Dict) any {
	if _, ok := cls.(*object.Type); !ok {
		panic(unpicklingError("NEWOBJ class argument must be a type, not %s", object.TypeName(cls)))
	}
	vals, names := object.Spread(object.NewTuple(append([]any{cls}, args.Items...)...), kw)
	return object.CallKw(object.GetAttr(cls, "__new__"), vals, names)
}

// instantiate is what the codes OBJ and INST do.
func instantiateOld(cls any, args []any) any {
	if t, ok := cls.(*object.Type); ok && len(args) == 0 && object.FindAttr(t, "__getinitargs__") == nil {
		return newObject(t, object.EmptyTuple, object.NewDict())
	}
	return object.Call(cls, args...)
}

// build gives an object its state.
func (u *unpickler) build() {
	state := u.pop()
	inst := u.top()
	if f := object.FindAttr(inst, "__setstate__"); f != nil {
		object.Call(f, state)
		return
	}
	var slots any
	if t, ok := object.AsTuple(state); ok && len(t.Items) == 2 {
		state, slots = t.Items[0], t.Items[1]
	}
	if state != object.None {
		d, ok := state.(*object.Dict)
		if !ok {
			panic(unpicklingError("state is not a dictionary"))
		}
		target := object.GetAttr(inst, "__dict__")
		d.Each(func(k, v any) bool { object.SetItem(target, k, v); return true })
	}
	if slots != nil && slots != object.None {
		d, ok := slots.(*object.Dict)
		if !ok {
			panic(unpicklingError("slot state is not a dictionary"))
		}
		d.Each(func(k, v any) bool { object.SetAttr(inst, object.Str(k), v); return true })
	}
}

func (u *unpickler) appends(items []any) {
	target := u.top()
	if l, ok := target.(*object.List); ok && object.TypeOf(l) == object.ListType {
		l.Items = append(l.Items, items...)
		return
	}
	if f := object.FindAttr(target, "extend"); f != nil {
		object.Call(f, object.NewList(items...))
		return
	}
	add := object.GetAttr(target, "append")
	for _, x := range items {
		object.Call(add, x)
	}
}

func (u *unpickler) setItems(items []any) {
	if len(items)%2 != 0 {
		panic(unpicklingError("odd number of items for SETITEMS"))
	}
	target := u.top()
	for i := 0; i < len(items); i += 2 {
		object.SetItem(target, items[i], items[i+1])
	}
}

func (u *unpickler) remember(i int) {
	if i < 0 {
		panic(valueError("negative PUT argument"))
	}
	u.memo[i] = u.top()
}

func (u *unpickler) recall(i int) {
	v, ok := u.memo[i]
	if !ok {
		panic(unpicklingError("Memo value not found at index %d", i))
	}
	u.push(v)
}

func (u *unpickler) lineInt() int {
	s := u.line()
	n, err := strconv.Atoi(s)
	if err != nil {
		panic(valueError("invalid literal for int() with base 10: %s", object.BytesRepr(s)))
	}
	return n
}

func (u *unpickler) persistent(id any) {
	if u.self == nil || object.FindAttr(u.self, "persistent_load") == nil {
		panic(unpicklingError("A load persistent id instruction was encountered, but no persistent_load function was specified."))
	}
	u.push(object.CallMethod(u.self, "persistent_load", id))
}

func (u *unpickler) tuple(n int) {
	items := make([]any, n)
	for i := n - 1; i >= 0; i-- {
		items[i] = u.pop()
	}
	u.push(object.NewTuple(items...))
}

// newUnpicklerType makes the type Unpickler of an interpreter.
func newUnpicklerType(in *machine.Interp) *object.Type {
	const params = "file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()"
	t := object.DeclareType("_pickle", "Unpickler", nil)
	t.Spoken = "_pickle.Unpickler"
	begin := func(u *unpickler, a []any) {
		u.src = fileSourceOf(a[0])
		u.options(a[1], a[2], a[3], a[4])
		clear(u.memo)
	}
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		u := newUnpickler(in, nil)
		u.nativeValue = newNativeDict(cls, t)
		u.self = u
		if len(args) > 0 || !cls.Heap {
			begin(u, argsOf("Unpickler", params)(args, kwnames))
		}
		return u
	}
	self := func(a []any) *unpickler { return a[0].(*unpickler) }
	t.AddMethods([]object.Method{
		{"__init__", params, func(a []any) any { begin(self(a), a[1:]); return nil }, "This takes a binary file for reading a pickle data stream."},
		{"load", "", func(a []any) any {
			if self(a).src == nil {
				panic(unpicklingError("Unpickler.__init__() was not called by %s.__init__()", object.TypeOf(a[0]).Name))
			}
			return self(a).load()
		}, "Load a pickle."},
		{"find_class", "module_name, global_name, /", func(a []any) any {
			return self(a).findClass(object.Str(a[1]), object.Str(a[2]))
		}, "Return an object from a specified module."},
		{"persistent_load", "pid, /", func(a []any) any {
			panic(unpicklingError("A load persistent id instruction was encountered, but no persistent_load function was specified."))
		}, ""},
	})
	t.AddGetset([]object.Getset{{Name: "memo", Get: func(v any) any {
		d := object.NewDict()
		for i, x := range v.(*unpickler).memo {
			d.Set(object.Int(i), x)
		}
		return d
	}, Set: func(v, x any) {
		u := v.(*unpickler)
		clear(u.memo)
		if d, ok := x.(*object.Dict); ok {
			d.Each(func(k, y any) bool {
				i := object.ToInt(k)
				if i < 0 {
					panic(valueError("memo key must be positive integers."))
				}
				u.memo[i] = y
				return true
			})
		}
	}}})
	return t
}

// pickleLoaders is what each code does.
var pickleLoaders [256]func(u *unpickler)

func completeLoaders() {
	const frameHead = 8
	for op, f := range map[byte]func(u *unpickler){
		0x80: func(u *unpickler) {
			u.proto = int(u.read(1)[0])
			if u.proto > highestProtocol {
				panic(valueError("unsupported pickle protocol: %d", u.proto))
			}
		},
		0x95: func(u *unpickler) {
			n := u.uint(frameHead)
			if u.framed && len(u.frame) > 0 {
				panic(unpicklingError("beginning of a new frame before end of current frame"))
			}
			u.framed = false
			b := u.read(n)
			u.frame, u.framed = b, true
		},
		'(': func(u *unpickler) { u.marks = append(u.marks, len(u.stack)) },
		'0': func(u *unpickler) {
			if n := len(u.marks); n > 0 && u.marks[n-1] == len(u.stack) {
				u.marks = u.marks[:n-1]
				return
			}
			u.pop()
		},
		'1':  func(u *unpickler) { u.popMark() },
		'2':  func(u *unpickler) { u.push(u.top()) },
		'N':  func(u *unpickler) { u.push(object.None) },
		0x88: func(u *unpickler) { u.push(true) },
		0x89: func(u *unpickler) { u.push(false) },
		'I': func(u *unpickler) {
			switch s := u.line(); s {
			case "00":
				u.push(false)
			case "01":
				u.push(true)
			default:
				u.push(decimalInt(s))
			}
		},
		'L':  func(u *unpickler) { u.push(decimalInt(strings.TrimSuffix(u.line(), "L"))) },
		'J':  func(u *unpickler) { u.push(object.Int(int(int32(u.uint(4))))) },
		'K':  func(u *unpickler) { u.push(object.Int(u.uint(1))) },
		'M':  func(u *unpickler) { u.push(object.Int(u.uint(2))) },
		0x8a: func(u *unpickler) { u.push(decodeLong(string(u.sizedBytes(1)))) },
		0x8b: func(u *unpickler) {
			n := int(int32(u.uint(4)))
			if n < 0 {
				panic(unpicklingError("LONG pickle has negative byte count"))
			}
			u.push(decodeLong(string(u.read(n))))
		},
		'F': func(u *unpickler) {
			s := u.line()
			f, ok := object.ParseFloat(s)
			if !ok {
				panic(valueError("could not convert string to float: %s", object.BytesRepr(s)))
			}
			u.push(f)
		},
		'G': func(u *unpickler) { u.push(math.Float64frombits(binary.BigEndian.Uint64(u.read(8)))) },
		'S': func(u *unpickler) {
			s := u.line()
			if len(s) < 2 || s[0] != s[len(s)-1] || s[0] != '\'' && s[0] != '"' {
				panic(unpicklingError("the STRING opcode argument must be quoted"))
			}
			b, _ := object.AsBytes(object.GetItem(object.Call(object.GetAttr(importModule(u.in, "_codecs"), "escape_decode"), object.Bytes(s[1:len(s)-1])), object.Int(0)))
			u.push(u.oldText([]byte(b)))
		},
		'T':  func(u *unpickler) { u.push(u.oldText(u.sizedBytes(4))) },
		'U':  func(u *unpickler) { u.push(u.oldText(u.sizedBytes(1))) },
		'V':  func(u *unpickler) { u.push(object.DecodeBytes([]byte(u.line()), "raw-unicode-escape", "strict")) },
		'X':  func(u *unpickler) { u.push(object.DecodeBytes(u.sizedBytes(4), "utf-8", "surrogatepass")) },
		0x8c: func(u *unpickler) { u.push(object.DecodeBytes(u.sizedBytes(1), "utf-8", "surrogatepass")) },
		0x8d: func(u *unpickler) { u.push(object.DecodeBytes(u.sizedBytes(8), "utf-8", "surrogatepass")) },
		'B':  func(u *unpickler) { u.push(object.Bytes(u.sizedBytes(4))) },
		'C':  func(u *unpickler) { u.push(object.Bytes(u.sizedBytes(1))) },
		0x8e: func(u *unpickler) { u.push(object.Bytes(u.sizedBytes(8))) },
		0x96: func(u *unpickler) { u.push(&object.ByteArray{B: append([]byte(nil), u.sizedBytes(8)...)}) },
		0x97: func(u *unpickler) {
			if u.buffers == nil {
				panic(unpicklingError("pickle stream refers to out-of-band data but no *buffers* argument was given"))
			}
			v := u.buffers.Next()
			if v == nil {
				panic(unpicklingError("not enough out-of-band buffers"))
			}
			u.push(v)
		},
		0x98: func(u *unpickler) {
			v := u.pop()
			u.push(object.CallMethod(object.NewMemoryView(v), "toreadonly"))
		},
		')':  func(u *unpickler) { u.push(object.EmptyTuple) },
		't':  func(u *unpickler) { u.push(object.NewTuple(u.popMark()...)) },
		0x85: func(u *unpickler) { u.tuple(1) },
		0x86: func(u *unpickler) { u.tuple(2) },
		0x87: func(u *unpickler) { u.tuple(3) },
		']':  func(u *unpickler) { u.push(object.NewList()) },
		'l':  func(u *unpickler) { u.push(object.NewList(u.popMark()...)) },
		'}':  func(u *unpickler) { u.push(object.NewDict()) },
		'd': func(u *unpickler) {
			items := u.popMark()
			u.push(object.NewDict())
			u.setItems(items)
		},
		0x8f: func(u *unpickler) { u.push(object.NewSet()) },
		0x90: func(u *unpickler) {
			items := u.popMark()
			target := u.top()
			if s, ok := target.(*object.Set); ok && object.TypeOf(s) == object.SetType {
				for _, x := range items {
					s.Add(x)
				}
				return
			}
			add := object.GetAttr(target, "add")
			for _, x := range items {
				object.Call(add, x)
			}
		},
		0x91: func(u *unpickler) { u.push(object.FrozenFrom(u.popMark())) },
		'a': func(u *unpickler) {
			v := u.pop()
			u.appends([]any{v})
		},
		'e': func(u *unpickler) { u.appends(u.popMark()) },
		's': func(u *unpickler) {
			v := u.pop()
			k := u.pop()
			u.setItems([]any{k, v})
		},
		'u':  func(u *unpickler) { u.setItems(u.popMark()) },
		'g':  func(u *unpickler) { u.recall(u.lineInt()) },
		'h':  func(u *unpickler) { u.recall(u.uint(1)) },
		'j':  func(u *unpickler) { u.recall(u.uint(4)) },
		'p':  func(u *unpickler) { u.remember(u.lineInt()) },
		'q':  func(u *unpickler) { u.remember(u.uint(1)) },
		'r':  func(u *unpickler) { u.remember(u.uint(4)) },
		0x94: func(u *unpickler) { u.remember(len(u.memo)) },
		'c': func(u *unpickler) {
			module := u.line()
			u.push(u.global(module, u.line()))
		},
		0x93: func(u *unpickler) {
			name, okn := object.AsStr(u.pop())
			module, okm := object.AsStr(u.pop())
			if !okn || !okm {
				panic(unpicklingError("STACK_GLOBAL requires str"))
			}
			u.push(u.global(module, name))
		},
		0x82: func(u *unpickler) { u.extension(u.uint(1)) },
		0x83: func(u *unpickler) { u.extension(u.uint(2)) },
		0x84: func(u *unpickler) { u.extension(int(int32(u.uint(4)))) },
		'R': func(u *unpickler) {
			args, ok := object.AsTuple(u.pop())
			if !ok {
				panic(object.New(object.TypeError, "argument list must be a tuple"))
			}
			u.push(object.Call(u.pop(), args.Items...))
		},
		'b': func(u *unpickler) { u.build() },
		0x81: func(u *unpickler) {
			args, ok := object.AsTuple(u.pop())
			if !ok {
				panic(unpicklingError("NEWOBJ expected an arg tuple, got %s", "object"))
			}
			u.push(newObject(u.pop(), args, object.NewDict()))
		},
		0x92: func(u *unpickler) {
			kw, _ := u.pop().(*object.Dict)
			args, ok := object.AsTuple(u.pop())
			if !ok || kw == nil {
				panic(unpicklingError("NEWOBJ_EX args argument must be a tuple"))
			}
			u.push(newObject(u.pop(), args, kw))
		},
		'o': func(u *unpickler) {
			items := u.popMark()
			if len(items) == 0 {
				panic(unpicklingError("unpickling stack underflow"))
			}
			u.push(instantiateOld(items[0], items[1:]))
		},
		'i': func(u *unpickler) {
			module := u.line()
			cls := u.global(module, u.line())
			u.push(instantiateOld(cls, u.popMark()))
		},
		'P': func(u *unpickler) { u.persistent(u.line()) },
		'Q': func(u *unpickler) { u.persistent(u.pop()) },
	} {
		pickleLoaders[op] = f
	}
}
