package lib

import (
	"encoding/binary"
	"math"
	"math/big"
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// Pickling: the values that have codes of their own. What is pickled by its
// __reduce__ is in pickle_reduce.go.

// pickler is a Pickler, and what dumps uses.
type pickler struct {
	nativeValue
	in     *machine.Interp
	proto  int
	fix    bool // old names of modules for protocols below 3
	fast   bool
	out    []byte
	memo   map[any]memoEntry
	count  int
	frame  int // where the open frame's content begins; 0: none is open
	depth  int
	write  any // of the file, nil for dumps
	buffer any // buffer_callback, or nil
	table  any // dispatch_table, or nil
	// What a subclass has put in place.
	persistent, override any
}

// memoEntry remembers a value and keeps it alive, as identities may be used
// again.
type memoEntry struct {
	index int
	value any
}

func (p *pickler) setBuffers(callback any) {
	if callback == object.None {
		return
	}
	if p.proto < 5 {
		panic(valueError("buffer_callback needs protocol >= 5"))
	}
	p.buffer = callback
}

const (
	frameMin  = 4
	frameSize = 64 * 1024
)

// dump writes one whole pickle.
func (p *pickler) dump(v any) {
	if p.proto >= 2 {
		p.out = append(p.out, 0x80, byte(p.proto))
	}
	p.beginFrame()
	p.save(v)
	p.out = append(p.out, '.')
	p.endFrame()
}

// beginFrame leaves room for a frame's head.
func (p *pickler) beginFrame() {
	if p.proto >= 4 {
		p.out = append(p.out, 0x95, 0, 0, 0, 0, 0, 0, 0, 0)
		p.frame = len(p.out)
	}
}

// endFrame writes the head's length, or takes the head away where the frame is
// hardly anything.
func (p *pickler) endFrame() {
	if p.frame == 0 {
		return
	}
	n := len(p.out) - p.frame
	if n >= frameMin {
		binary.LittleEndian.PutUint64(p.out[p.frame-8:], uint64(n))
	} else {
		p.out = append(p.out[:p.frame-9], p.out[p.frame:]...)
	}
	p.frame = 0
}

// splitFrame ends a frame that has grown.
func (p *pickler) splitFrame() {
	if p.frame != 0 && len(p.out)-p.frame >= frameSize {
		p.endFrame()
		p.beginFrame()
	}
}

// large writes a big value outside of frames.
func (p *pickler) large(head []byte, data string) {
	if p.frame != 0 && len(data) >= frameSize {
		p.endFrame()
		p.out = append(append(p.out, head...), data...)
		p.beginFrame()
		return
	}
	p.out = append(append(p.out, head...), data...)
}

// memoKey is what a value is remembered by: itself for what lives on the heap.
func memoKey(v any) any {
	switch v.(type) {
	case int, float64, bool, *object.NoneType:
		return nil
	}
	return v
}

// stringKey keeps equal strs and bytes apart from each other in the memo.
type stringKey struct {
	s     string
	bytes bool
}

func keyOf(v any) any {
	switch x := v.(type) {
	case string:
		return stringKey{x, false}
	case object.Bytes:
		return stringKey{string(x), true}
	case *big.Int:
		return nil
	}
	return memoKey(v)
}

func (p *pickler) memoize(v any) {
	if p.fast {
		return
	}
	k := keyOf(v)
	if k == nil {
		return
	}
	i := p.count
	p.count++
	p.memo[k] = memoEntry{i, v}
	switch {
	case p.proto >= 4:
		p.out = append(p.out, 0x94)
	case p.proto == 0:
		p.out = append(append(p.out, 'p'), itoa(i)...)
		p.out = append(p.out, '\n')
	case i < 256:
		p.out = append(p.out, 'q', byte(i))
	default:
		p.out = binary.LittleEndian.AppendUint32(append(p.out, 'r'), uint32(i))
	}
}

func (p *pickler) get(i int) {
	switch {
	case p.proto == 0:
		p.out = append(append(p.out, 'g'), itoa(i)...)
		p.out = append(p.out, '\n')
	case i < 256:
		p.out = append(p.out, 'h', byte(i))
	default:
		p.out = binary.LittleEndian.AppendUint32(append(p.out, 'j'), uint32(i))
	}
}

// known writes a reference to a value that was pickled before.
func (p *pickler) known(v any) bool {
	k := keyOf(v)
	if k == nil {
		return false
	}
	e, ok := p.memo[k]
	if ok {
		p.get(e.index)
	}
	return ok
}

// save pickles a value.
func (p *pickler) save(v any) {
	p.splitFrame()
	if p.persistent != nil && p.savePersistent(v) {
		return
	}
	switch x := v.(type) {
	case *object.NoneType:
		p.out = append(p.out, 'N')
		return
	case bool:
		p.saveBool(x)
		return
	case int:
		p.saveInt(x)
		return
	case *big.Int:
		p.saveBig(x)
		return
	case float64:
		p.saveFloat(x)
		return
	}
	if p.known(v) {
		return
	}
	p.depth++
	if p.depth > 2500 {
		panic(object.New(object.RecursionError, "maximum recursion depth exceeded while pickling an object"))
	}
	defer func() { p.depth-- }()
	switch t := object.TypeOf(v); t {
	case object.StrType, object.BytesType, object.ByteArrayType, object.TupleType, object.ListType, object.DictType,
		object.SetType, object.FrozenSetType, pickleBufferType:
	default:
		p.saveOther(v)
		return
	}
	switch x := v.(type) {
	case string:
		p.saveStr(x)
	case object.Bytes:
		p.saveBytes(x)
	case *object.ByteArray:
		p.saveByteArray(x)
	case *object.Tuple:
		p.saveTuple(x)
	case *object.List:
		p.saveList(x)
	case *object.Dict:
		p.saveDict(x)
	case *object.Set:
		p.saveSet(x)
	case *pickleBuffer:
		p.saveBuffer(x)
	default:
		p.saveOther(v)
	}
}

func (p *pickler) savePersistent(v any) bool {
	id := object.Call(p.persistent, v)
	if id == object.None {
		return false
	}
	if p.proto > 0 {
		keep := p.persistent
		p.persistent = nil
		p.save(id)
		p.persistent = keep
		p.out = append(p.out, 'Q')
		return true
	}
	s := object.Str(id)
	if strings.IndexFunc(s, func(r rune) bool { return r >= 0x80 || r == '\n' }) >= 0 {
		panic(picklingError("persistent IDs in protocol 0 must be ASCII strings"))
	}
	p.out = append(append(append(p.out, 'P'), s...), '\n')
	return true
}

func (p *pickler) saveBool(b bool) {
	switch {
	case p.proto >= 2 && b:
		p.out = append(p.out, 0x88)
	case p.proto >= 2:
		p.out = append(p.out, 0x89)
	case b:
		p.out = append(p.out, "I01\n"...)
	default:
		p.out = append(p.out, "I00\n"...)
	}
}

func (p *pickler) saveInt(n int) {
	if n < math.MinInt32 || n > math.MaxInt32 {
		p.saveBig(big.NewInt(int64(n)))
		return
	}
	switch {
	case p.proto == 0:
		p.out = append(append(append(p.out, 'I'), itoa(n)...), '\n')
	case n >= 0 && n < 256:
		p.out = append(p.out, 'K', byte(n))
	case n >= 0 && n < 65536:
		p.out = append(p.out, 'M', byte(n), byte(n>>8))
	default:
		p.out = binary.LittleEndian.AppendUint32(append(p.out, 'J'), uint32(int32(n)))
	}
}

func (p *pickler) saveBig(n *big.Int) {
	if p.proto < 2 {
		p.out = append(append(append(p.out, 'L'), object.IntRepr(object.NormInt(n))...), "L\n"...)
		return
	}
	b := encodeLong(n)
	if len(b) < 256 {
		p.out = append(p.out, 0x8a, byte(len(b)))
	} else {
		p.out = binary.LittleEndian.AppendUint32(append(p.out, 0x8b), uint32(len(b)))
	}
	p.out = append(p.out, b...)
}

// encodeLong is the shortest two's complement, the low byte first.
func encodeLong(n *big.Int) []byte {
	if n.Sign() == 0 {
		return nil
	}
	size := n.BitLen()/8 + 1
	v := n
	if n.Sign() < 0 {
		// -2**k fits one bit less than its opposite.
		if m := new(big.Int).Not(n); m.BitLen()/8+1 < size {
			size = m.BitLen()/8 + 1
		}
		v = new(big.Int).Add(n, new(big.Int).Lsh(oneInt, uint(8*size)))
	}
	b := v.FillBytes(make([]byte, size))
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
	return b
}

func decodeLong(s string) any {
	b := []byte(s)
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
	n := new(big.Int).SetBytes(b)
	if len(b) > 0 && b[0]&0x80 != 0 {
		n.Sub(n, new(big.Int).Lsh(oneInt, uint(8*len(b))))
	}
	return object.NormInt(n)
}

func (p *pickler) saveFloat(f float64) {
	if p.proto == 0 {
		p.out = append(append(append(p.out, 'F'), object.FloatRepr(f)...), '\n')
		return
	}
	p.out = binary.BigEndian.AppendUint64(append(p.out, 'G'), math.Float64bits(f))
}

// sized makes the head of a text or bytes by its length; short is 0 where
// there is no short form.
func sized(n int, short, medium, long byte) []byte {
	switch {
	case n < 256 && short != 0:
		return []byte{short, byte(n)}
	case n <= math.MaxUint32 || long == 0:
		return binary.LittleEndian.AppendUint32([]byte{medium}, uint32(n))
	}
	return binary.LittleEndian.AppendUint64([]byte{long}, uint64(n))
}

func (p *pickler) saveStr(s string) {
	switch {
	case p.proto == 0:
		p.out = append(append(append(p.out, 'V'), rawEscape(s)...), '\n')
	case p.proto >= 4:
		p.large(sized(len(s), 0x8c, 'X', 0x8d), s)
	default:
		p.large(sized(len(s), 0, 'X', 0), s)
	}
	p.memoize(s)
}

// rawEscape is raw-unicode-escape, with what would break a line escaped too.
func rawEscape(s string) string {
	s = strings.ReplaceAll(s, `\`, `\u005c`)
	for from, to := range map[string]string{"\x00": `\u0000`, "\n": `\u000a`, "\r": `\u000d`, "\x1a": `\u001a`} {
		s = strings.ReplaceAll(s, from, to)
	}
	return string(object.EncodeStr(s, "raw-unicode-escape", "strict"))
}

func (p *pickler) saveBytes(b object.Bytes) {
	if p.proto < 3 {
		// Before protocol 3 bytes are what encoding a text gives.
		if b == "" {
			p.reduceCall(object.BytesType, object.EmptyTuple, b)
			return
		}
		text := object.DecodeBytes([]byte(b), "latin-1", "strict")
		p.reduceCall(object.GetAttr(importModule(p.in, "_codecs"), "encode"), object.NewTuple(text, "latin1"), b)
		return
	}
	long := byte(0)
	if p.proto >= 4 {
		long = 0x8e
	}
	p.large(sized(len(b), 'C', 'B', long), string(b))
	p.memoize(b)
}

func (p *pickler) saveByteArray(b *object.ByteArray) {
	if p.proto < 5 {
		args := object.EmptyTuple
		if len(b.B) > 0 {
			args = object.NewTuple(object.Bytes(b.B))
		}
		p.reduceCall(object.ByteArrayType, args, b)
		return
	}
	p.large(binary.LittleEndian.AppendUint64([]byte{0x96}, uint64(len(b.B))), string(b.B))
	p.memoize(b)
}

func (p *pickler) saveBuffer(b *pickleBuffer) {
	if p.proto < 5 {
		panic(picklingError("PickleBuffer can only be pickled with protocol >= 5"))
	}
	data := b.Bytes()
	if p.buffer == nil || object.Truth(object.Call(p.buffer, b)) {
		if b.readonly() {
			p.saveBytes(object.Bytes(data))
		} else {
			p.saveByteArray(&object.ByteArray{B: data})
		}
		return
	}
	p.out = append(p.out, 0x97)
	if b.readonly() {
		p.out = append(p.out, 0x98)
	}
}

func (p *pickler) saveTuple(t *object.Tuple) {
	n := len(t.Items)
	if n == 0 {
		if p.proto == 0 {
			p.out = append(p.out, "(t"...)
		} else {
			p.out = append(p.out, ')')
		}
		return
	}
	small := p.proto >= 2 && n <= 3
	if !small {
		p.out = append(p.out, '(')
	}
	for _, x := range t.Items {
		p.save(x)
	}
	if e, recursive := p.memo[keyOf(t)]; recursive {
		// It was pickled as a part of itself.
		if small {
			for range n {
				p.out = append(p.out, '0')
			}
		} else if p.proto == 0 {
			for range n + 1 {
				p.out = append(p.out, '0')
			}
		} else {
			p.out = append(p.out, '1')
		}
		p.get(e.index)
		return
	}
	if small {
		p.out = append(p.out, byte(0x84+n))
	} else {
		p.out = append(p.out, 't')
	}
	p.memoize(t)
}

func (p *pickler) saveList(l *object.List) {
	if p.proto == 0 {
		p.out = append(p.out, "(l"...)
	} else {
		p.out = append(p.out, ']')
	}
	p.memoize(l)
	i := 0
	p.batch(func() any {
		if i >= len(l.Items) {
			return nil
		}
		i++
		return l.Items[i-1]
	}, func(x any) { p.save(x) }, 'a', 'e')
}

const pickleBatch = 1000

// batch writes items a thousand at a time.
func (p *pickler) batch(next func() any, save func(x any), single, many byte) {
	if p.proto == 0 {
		for x := next(); x != nil; x = next() {
			save(x)
			p.out = append(p.out, single)
		}
		return
	}
	x := next()
	for x != nil {
		first := x
		x = next()
		if x == nil {
			save(first)
			p.out = append(p.out, single)
			return
		}
		p.out = append(p.out, '(')
		save(first)
		n := 1
		for x != nil && n < pickleBatch {
			save(x)
			n++
			x = next()
		}
		p.out = append(p.out, many)
	}
}

func (p *pickler) saveDict(d *object.Dict) {
	if p.proto == 0 {
		p.out = append(p.out, "(d"...)
	} else {
		p.out = append(p.out, '}')
	}
	p.memoize(d)
	i, size := 0, d.Len()
	p.batch(func() any {
		if d.Len() != size {
			panic(object.New(object.RuntimeError, "dictionary changed size during iteration"))
		}
		k, v, n := d.At(i)
		if k == nil {
			return nil
		}
		i = n
		return object.NewTuple(k, v)
	}, p.savePair, 's', 'u')
}

func (p *pickler) savePair(x any) {
	t, ok := object.AsTuple(x)
	if !ok || len(t.Items) != 2 {
		panic(object.New(object.TypeError, "dict items iterator must return 2-tuples"))
	}
	p.save(t.Items[0])
	p.save(t.Items[1])
}

func (p *pickler) saveSet(s *object.Set) {
	frozen := object.TypeOf(s) == object.FrozenSetType
	if p.proto < 4 {
		p.reduceCall(object.TypeOf(s), object.NewTuple(object.NewList(s.Items()...)), s)
		return
	}
	items := s.Items()
	if frozen {
		p.out = append(p.out, '(')
		for _, x := range items {
			p.save(x)
		}
		if e, recursive := p.memo[keyOf(s)]; recursive {
			p.out = append(p.out, '1')
			p.get(e.index)
			return
		}
		p.out = append(p.out, 0x91)
		p.memoize(s)
		return
	}
	p.out = append(p.out, 0x8f)
	p.memoize(s)
	for len(items) > 0 {
		n := min(len(items), pickleBatch)
		p.out = append(p.out, '(')
		for _, x := range items[:n] {
			p.save(x)
		}
		p.out = append(p.out, 0x90)
		items = items[n:]
	}
}
