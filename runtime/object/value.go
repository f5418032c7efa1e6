// Package object owns the values of the language: what they are, how they are
// compared, hashed, added, indexed, iterated, called, and turned into text.
//
// A value is a Go `any`. None is the singleton None (never Go's nil: nil means
// "absent" everywhere: an unset local, a missing attribute, an iterator's
// end); bool is Go's bool; int is Go's int or, beyond it, *big.Int; float is
// float64; str is string (UTF-8; a lone surrogate is kept as its three-byte
// form); bytes is Bytes. Everything else is a pointer that implements Object.
//
// A failing operation panics with *Exception, which is the script's exception
// itself. The machine turns such a panic back into the script's control flow;
// Go code that must see it uses Catch. What fails often gives the exception back
// (failed.go), and what must not fail gives nil where it is not sure (sure.go).
//
// The package knows no machine, no loop and no terminal. Values are owned by
// whoever holds the interpreter's turn; nothing here locks. The built-in types
// themselves are shared by all interpreters of a process and never change
// after package initialisation.
package object

import (
	"math/big"
	"unsafe"
)

// Object is implemented by every value that is not a plain Go scalar.
type Object interface {
	// Class is the value's type; for an instance of a script class that
	// derives from a native type, the script class.
	Class() *Type
}

// NoneType, EllipsisType and NotImplementedType each have one value.
type (
	NoneType           struct{ _ byte }
	EllipsisType       struct{ _ byte }
	NotImplementedType struct{ _ byte }
)

var (
	None           = &NoneType{}
	Ellipsis       = &EllipsisType{}
	NotImplemented = &NotImplementedType{}
)

func (*NoneType) Class() *Type           { return NoneTypeType }
func (*EllipsisType) Class() *Type       { return EllipsisTypeType }
func (*NotImplementedType) Class() *Type { return NotImplementedTypeType }

// Bytes is an immutable byte string.
type Bytes string

func (Bytes) Class() *Type { return BytesType }

// Len implements Sized.
func (b Bytes) Len() int { return len(b) }

// ByteArray is a mutable byte string.
type ByteArray struct {
	B     []byte
	ext   *Instance
	holds int // memoryviews in with statements, which forbid resizing
}

func (b *ByteArray) Class() *Type {
	if b.ext != nil {
		return b.ext.cls
	}
	return ByteArrayType
}
func (b *ByteArray) Inst() *Instance { return b.ext }

// Scalar is an instance of a script class derived from an immutable native
// type (int, float, complex, str, bytes, tuple, frozenset): Native holds the
// value of that type. Core gives the native value back.
type Scalar struct {
	Instance
	Native any
}

// Core returns the native value inside a Scalar, or v itself.
func Core(v any) any {
	if s, ok := v.(*Scalar); ok {
		return s.Native
	}
	return v
}

// Integers from cachedMin on have a place of their own, so that boxing one
// takes no allocation. The places lie in memory that the system hands out when
// they are first written: what a program does not count to costs nothing. Each
// page of 512 costs a fault, though, which is as much as two hundred allocations;
// ints far between, like the sums of a series, would cause one each. So the
// places of a zone are used once many of its ints have been asked for.
const (
	cachedMin = -1 << 10
	cachedMax = 1<<22 - 1<<10
	zone      = 1 << 10
	many      = 64
)

var (
	cachedInts [cachedMax - cachedMin]int
	asked      [len(cachedInts) / zone]uint8 // how many ints of a zone, up to many
)

// intWords is how Go lays out an int in an interface.
type intWords struct {
	typ  unsafe.Pointer
	data *int
}

var intWord = func() unsafe.Pointer {
	var v any = 0
	return (*intWords)(unsafe.Pointer(&v)).typ
}()

// Int boxes i; numbers up to about four million cost no allocation where a
// program has many of them. It may be called from any goroutine: a place is only
// ever written with one value, and a count that is lost is made up for.
//
//go:norace
func Int(i int) any {
	if n := uint(i - cachedMin); n < uint(len(cachedInts)) && asked[n/zone] >= many {
		p := &cachedInts[n]
		*p = i
		w := intWords{intWord, p}
		return *(*any)(unsafe.Pointer(&w))
	}
	return seldom(i)
}

//go:norace
func seldom(i int) any {
	if n := uint(i - cachedMin); n < uint(len(cachedInts)) {
		asked[n/zone]++
	}
	return i
}

// Counted is Int for an int that has been counted to: those before it have been
// asked for, or those behind it will be.
//
//go:norace
func Counted(i int) any {
	if n := uint(i - cachedMin); n < uint(len(cachedInts)) {
		p := &cachedInts[n]
		*p = i
		w := intWords{intWord, p}
		return *(*any)(unsafe.Pointer(&w))
	}
	return i
}

// NormInt gives a *big.Int's value as int where it fits, else b itself, which
// the caller must not change afterwards.
func NormInt(b *big.Int) any {
	if b.IsInt64() {
		return Int(int(b.Int64()))
	}
	return b
}

var (
	trueValue  any = true
	falseValue any = false
)

// Bool boxes b without allocating.
func Bool(b bool) any {
	if b {
		return trueValue
	}
	return falseValue
}

// TypeOf gives the value's type (what type(v) shows).
func TypeOf(v any) *Type {
	switch v := v.(type) {
	case int:
		return IntType
	case string:
		return StrType
	case bool:
		return BoolType
	case float64:
		return FloatType
	case *Instance:
		return v.cls
	case *big.Int:
		return IntType
	case complex128:
		return ComplexType
	case Object:
		return v.Class()
	case nil:
		panic(New(SystemError, "absent value used as a script value"))
	}
	return foreignType
}

// TypeName is the name of v's type, as error messages show it.
func TypeName(v any) string {
	return TypeOf(v).spoken()
}

// spoken is the name that messages call the type by.
func (t *Type) spoken() string {
	if t.Spoken != "" {
		return t.Spoken
	}
	return t.Name
}

// Is reports identity (a is b). Scalars are identical when they are equal and
// of one type, which CPython leaves to the implementation.
func Is(a, b any) bool {
	switch x := a.(type) {
	case *big.Int:
		y, ok := b.(*big.Int)
		return ok && (x == y || x.Cmp(y) == 0)
	case float64:
		y, ok := b.(float64)
		return ok && (x == y || x != x && y != y)
	case complex128:
		y, ok := b.(complex128)
		return ok && x == y
	}
	return a == b
}

// AsInt gives the value as a Go int: ints that fit, bools, and int subclasses.
func AsInt(v any) (int, bool) {
	switch v := v.(type) {
	case int:
		return v, true
	case bool:
		if v {
			return 1, true
		}
		return 0, true
	case *Scalar:
		return AsInt(v.Native)
	}
	return 0, false
}

// AsBig gives any int (bool and subclasses too) as a big.Int that the caller
// must not change.
func AsBig(v any) (*big.Int, bool) {
	switch v := v.(type) {
	case int:
		return big.NewInt(int64(v)), true
	case *big.Int:
		return v, true
	case bool:
		if v {
			return big.NewInt(1), true
		}
		return new(big.Int), true
	case *Scalar:
		return AsBig(v.Native)
	}
	return nil, false
}

// AsStr gives a str (or subclass) as a Go string.
func AsStr(v any) (string, bool) {
	switch v := v.(type) {
	case string:
		return v, true
	case *Scalar:
		s, ok := v.Native.(string)
		return s, ok
	}
	return "", false
}

// AsFloat gives a float, int or bool (or subclass) as float64; it does not ask
// __float__.
func AsFloat(v any) (float64, bool) {
	switch v := v.(type) {
	case float64:
		return v, true
	case int:
		return float64(v), true
	case bool:
		if v {
			return 1, true
		}
		return 0, true
	case *big.Int:
		f, _ := new(big.Float).SetInt(v).Float64()
		return f, true
	case *Scalar:
		return AsFloat(v.Native)
	}
	return 0, false
}

// AsBytes gives bytes, bytearray (or subclasses) as a Go byte string.
func AsBytes(v any) (string, bool) {
	switch v := v.(type) {
	case Bytes:
		return string(v), true
	case *ByteArray:
		return string(v.B), true
	case Buffer:
		return string(v.Bytes()), true
	case *Scalar:
		return AsBytes(v.Native)
	}
	return "", false
}

// AsTuple gives a tuple's (or subclass's) items.
func AsTuple(v any) (*Tuple, bool) {
	switch v := v.(type) {
	case *Tuple:
		return v, true
	case *Scalar:
		t, ok := v.Native.(*Tuple)
		return t, ok
	}
	return nil, false
}

// Truth is bool(v).
func Truth(v any) bool {
	switch v := v.(type) {
	case bool:
		return v
	case *NoneType:
		return false
	case int:
		return v != 0
	case string:
		return v != ""
	case float64:
		return v != 0
	case *List:
		if v.ext == nil {
			return len(v.Items) > 0
		}
	case *Dict:
		if v.ext == nil {
			return v.Len() > 0
		}
	case *Tuple:
		return len(v.Items) > 0
	case *Set:
		if v.ext == nil {
			return v.Len() > 0
		}
	case *Instance:
		if v.alwaysTrue() {
			return true
		}
	case *big.Int:
		return v.Sign() != 0
	case complex128:
		return v != 0
	case Bytes:
		return v != ""
	case *ByteArray:
		return len(v.B) > 0
	case *NotImplementedType:
		warn(DeprecationWarning, "NotImplemented should not be used in a boolean context")
		return true
	}
	return truthSlow(v)
}

// alwaysTrue reports that nothing is asked of the instance for its truth.
func (o *Instance) alwaysTrue() bool {
	o.cls.facts()
	return o.cls.alwaysTrue
}

func truthSlow(v any) bool {
	t := TypeOf(v)
	if s, ok := v.(Sized); ok && !t.Heap {
		return s.Len() > 0
	}
	if m := t.Lookup("__bool__"); m != nil {
		r := callSpecial(m, v, t)
		b, ok := r.(bool)
		if !ok {
			panic(Newf(TypeError, "__bool__ should return bool, returned %s", TypeName(r)))
		}
		return b
	}
	if m := t.Lookup("__len__"); m != nil {
		return lengthResult(callSpecial(m, v, t)) != 0
	}
	if s, ok := v.(*Scalar); ok {
		return Truth(s.Native)
	}
	return true
}
