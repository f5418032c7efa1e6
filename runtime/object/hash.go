package object

import (
	"math"
	"math/big"
	"math/bits"
)

// Numbers that are equal hash alike whatever their type: the hash of a
// rational is its value modulo the Mersenne prime 2^61-1 (documented in
// CPython's "Hashing of numeric types").
const (
	hashBits    = 61
	hashModulus = 1<<hashBits - 1
	hashInf     = 314159
)

func hashInt(i int) int64 {
	if i >= 0 {
		if i < hashModulus {
			return int64(i)
		}
		return int64(uint64(i) % hashModulus)
	}
	h := -int64(uint64(-i) % hashModulus)
	if h == -1 {
		return -2
	}
	return h
}

var bigModulus = big.NewInt(hashModulus)

func hashBig(b *big.Int) int64 {
	m := new(big.Int).Abs(b)
	m.Rem(m, bigModulus)
	h := m.Int64()
	if b.Sign() < 0 {
		h = -h
	}
	if h == -1 {
		return -2
	}
	return h
}

// HashFloat is hash(f); NaN has a fixed hash here.
func HashFloat(f float64) int64 {
	if math.IsInf(f, 1) {
		return hashInf
	}
	if math.IsInf(f, -1) {
		return -hashInf
	}
	if f != f {
		return 0
	}
	if f == math.Trunc(f) && math.Abs(f) < 1<<62 {
		return hashInt(int(f))
	}
	m, e := math.Frexp(f)
	sign := int64(1)
	if m < 0 {
		sign, m = -1, -m
	}
	var x uint64
	for m != 0 {
		x = (x<<28)&hashModulus | x>>(hashBits-28)
		m *= 1 << 28
		e -= 28
		y := uint64(m)
		m -= float64(y)
		x += y
		if x >= hashModulus {
			x -= hashModulus
		}
	}
	if e >= 0 {
		e %= hashBits
	} else {
		e = hashBits - 1 - (-1-e)%hashBits
	}
	x = (x<<uint(e))&hashModulus | x>>(hashBits-uint(e))
	h := int64(x) * sign
	if h == -1 {
		return -2
	}
	return h
}

// hashTuple combines the hashes of items as CPython does, so that sets of
// tuples of numbers come out in its order.
func hashTuple(items []any) int64 {
	const p1, p2, p5 = 11400714785074694791, 14029467366897019727, 2870177450012600261
	acc := uint64(p5)
	for _, it := range items {
		acc += uint64(HashRaw(it)) * p2
		acc = bits.RotateLeft64(acc, 31) * p1
	}
	acc += uint64(len(items)) ^ (p5 ^ 3527539)
	if acc == math.MaxUint64 {
		return 1546275796
	}
	return int64(acc)
}

// HashRaw is hash(v) as the number that hash() shows, except that str and
// bytes hash differently in each process.
func HashRaw(v any) int64 {
	switch v := v.(type) {
	case int:
		return hashInt(v)
	case string:
		return int64(strHash(v))
	case bool:
		if v {
			return 1
		}
		return 0
	case float64:
		return HashFloat(v)
	case *big.Int:
		return hashBig(v)
	case complex128:
		h := HashFloat(real(v)) + 1000003*HashFloat(imag(v))
		if h == -1 {
			return -2
		}
		return h
	case *Tuple:
		return hashTuple(v.Items)
	case Bytes:
		return int64(strHash(string(v)))
	case *NoneType:
		return 0xfca86420
	case *Instance:
		if v.cls.facts(); v.cls.pointerHash {
			return pointerHash(v)
		}
	case *Scalar:
	case *Type:
		if v.Meta == nil {
			return pointerHash(v)
		}
	}
	return hashSlow(v)
}

func hashSlow(v any) int64 {
	t := TypeOf(v)
	m, owner := t.LookupOwner("__hash__")
	if m == None || m == nil {
		panic(Newf(TypeError, "unhashable type: '%s'", TypeName(v)))
	}
	if owner == ObjectType {
		if s, ok := v.(*Scalar); ok {
			return HashRaw(s.Native)
		}
		return pointerHash(v)
	}
	r := callSpecial(m, v, t)
	switch r := Core(r).(type) {
	case int:
		if r == -1 {
			return -2
		}
		return int64(r)
	case bool:
		return HashRaw(r)
	case *big.Int:
		return hashBig(r)
	}
	panic(New(TypeError, "__hash__ method should return an integer"))
}

// pointerHash spreads addresses; identity decides equality of such values.
func pointerHash(v any) int64 {
	if f, ok := v.(float64); ok && f != f {
		return HashFloat(f)
	}
	return int64(ID(v) >> 4)
}
