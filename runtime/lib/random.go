package lib

import (
	crand "crypto/rand"
	"crypto/sha512"
	"math"
	"math/big"

	"gonum.org/v1/gonum/mathext/prng"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module random. The generator is the Mersenne Twister, seeded and read as
// CPython does, so that a seeded program prints the same numbers. Here are the
// class, its state and its integers; the distributions are in
// random_distribution.go.

// randomValue is an instance of random.Random or of a class derived from it.
type randomValue struct {
	nativeValue
	mt     *prng.MT19937 // nil until it is seeded or used
	gauss  any           // the second of a pair of Gaussian numbers, or None
	system bool          // a SystemRandom
	own    overridden
}

// overridden tells what a subclass has put in place of the native generator.
type overridden struct{ random, bits, below bool }

var (
	randomType       = object.DeclareType("random", "Random", nil)
	systemRandomType = object.DeclareType("random", "SystemRandom", randomType)
)

func init() {
	makeRandom := func(cls *object.Type, args []any, kwnames []string) any {
		r := &randomValue{nativeValue: newNativeDict(cls, randomType), gauss: object.None, system: cls.IsSubtype(systemRandomType)}
		for _, c := range cls.MRO {
			if !c.Heap {
				break
			}
			r.own.random = r.own.random || c.Dict.GetStr("random") != nil
			// The most derived class that has one of the two decides.
			if !r.own.bits && !r.own.below {
				if c.Dict.GetStr("getrandbits") != nil {
					r.own.bits = true
				} else if c.Dict.GetStr("random") != nil {
					r.own.below = true
				}
			}
		}
		if _, owner := cls.LookupOwner("__init__"); !owner.Heap {
			r.begin(argsOf(cls.Name, "~x=None")(args, kwnames)[0])
		}
		return r
	}
	randomType.Make, systemRandomType.Make = makeRandom, makeRandom
	lazily("random", "Random variable generators.", func() {
		randomType.LeanMethods = true
		randomType.AddMethods(randomMethods)
		randomType.AddMethods(randomDistributions)
		randomType.AddQuick([]object.QuickForms{{Name: "random", Quick0: ownRandom}})
		randomType.Dict.SetStr("VERSION", object.Int(3))
		randomType.AddGetset([]object.Getset{{Name: "gauss_next", Get: func(v any) any { return v.(*randomValue).gauss },
			Set: func(v, x any) { v.(*randomValue).gauss = x }}})
		systemRandomType.AddMethods(systemRandomMethods)
	}, func(in *machine.Interp, m *object.Module) {
		randomType.Open = true
		m.Dict.SetStr("Random", randomType)
		m.Dict.SetStr("SystemRandom", systemRandomType)
		inst := object.Call(randomType)
		m.Dict.SetStr("_inst", inst)
		for name, v := range map[string]float64{"TWOPI": 2 * math.Pi, "LOG4": math.Log(4), "NV_MAGICCONST": 4 * math.Exp(-0.5) / math.Sqrt2,
			"SG_MAGICCONST": 1 + math.Log(4.5), "RECIP_BPF": 1.0 / (1 << 53)} {
			m.Dict.SetStr(name, v)
		}
		m.Dict.SetStr("BPF", object.Int(53))
		for _, n := range randomNames {
			m.Dict.SetStr(n, object.GetAttr(inst, n))
		}
		all := strList(append([]string{"Random", "SystemRandom"}, randomNames...)...)
		m.Dict.SetStr("__all__", all)
	})
}

var randomNames = []string{"betavariate", "binomialvariate", "choice", "choices", "expovariate", "gammavariate", "gauss", "getrandbits",
	"getstate", "lognormvariate", "normalvariate", "paretovariate", "randbytes", "randint", "random", "randrange", "sample", "seed",
	"setstate", "shuffle", "triangular", "uniform", "vonmisesvariate", "weibullvariate"}

// ownRandom is random() of the type itself.
func ownRandom(self any) any {
	r := self.(*randomValue)
	own := r.own.random
	r.own.random = false
	x := r.float()
	r.own.random = own
	return x
}

func selfRandom(a []any) *randomValue { return a[0].(*randomValue) }

// begin is __init__: it seeds by the method, which a subclass may have changed.
func (r *randomValue) begin(x any) {
	if r.Class().Heap {
		object.CallMethod(r, "seed", x)
	} else {
		r.seed(x, object.Int(2))
	}
}

func entropy(n int) []byte {
	b := make([]byte, n)
	crand.Read(b)
	return b
}

// twister gives the generator, seeded by the system if nobody did.
func (r *randomValue) twister() *prng.MT19937 {
	if r.mt == nil {
		r.seedBig(new(big.Int).SetBytes(entropy(2496)))
	}
	return r.mt
}

func (r *randomValue) seedBig(n *big.Int) {
	words := (n.BitLen() + 31) / 32
	b := n.FillBytes(make([]byte, words*4))
	keys := make([]uint32, max(words, 1))
	for i := 0; i < words; i++ {
		p := b[len(b)-4*i-4:]
		keys[i] = uint32(p[0])<<24 | uint32(p[1])<<16 | uint32(p[2])<<8 | uint32(p[3])
	}
	r.mt = prng.NewMT19937()
	r.mt.SeedFromKeys(keys)
}

func (r *randomValue) seed(v, version any) {
	r.gauss = object.None
	n := new(big.Int)
	core := object.Core(v)
	text, isStr := core.(string)
	raw, isBytes := object.AsBytes(v)
	_, isView := core.(*object.MemoryView)
	isV2 := object.Eq(version, 2)
	switch {
	case v == object.None:
		r.mt = nil
		return
	case isV2 && (isStr || isBytes && !isView):
		if isStr {
			raw = string(object.EncodeStr(text, "utf-8", "strict"))
		}
		sum := sha512.Sum512([]byte(raw))
		n.SetBytes(append([]byte(raw), sum[:]...))
	case object.Eq(version, 1) && (isStr || isBytes):
		r.seedBig(oldSeed(text, raw, isStr))
		return
	default:
		if b, ok := object.AsBig(core); ok {
			n.Abs(b)
			break
		}
		_, isFloat := core.(float64)
		if !isFloat && !isStr && !isBytes {
			panic(object.New(object.TypeError, "The only supported seed types are:\nNone, int, float, str, bytes, and bytearray."))
		}
		n.SetUint64(uint64(object.HashRaw(v)))
	}
	r.seedBig(n)
}

// oldSeed is the hash that version 1 made of a text.
func oldSeed(text, raw string, isStr bool) *big.Int {
	var points []rune
	if isStr {
		points = object.Runes(text)
	} else {
		for i := 0; i < len(raw); i++ {
			points = append(points, rune(raw[i]))
		}
	}
	var x uint64
	if len(points) > 0 {
		x = uint64(points[0]) << 7
	}
	for _, c := range points {
		x = 1000003*x ^ uint64(c)
	}
	return new(big.Int).SetUint64(x ^ uint64(len(points)))
}

// float is random(): the next number in [0, 1).
func (r *randomValue) float() float64 {
	switch {
	case r.own.random:
		return object.ToFloat(object.CallMethod(r, "random"))
	case r.system:
		b := entropy(7)
		var n uint64
		for _, c := range b {
			n = n<<8 | uint64(c)
		}
		return float64(n>>3) / (1 << 53)
	}
	mt := r.twister()
	a, b := mt.Uint32()>>5, mt.Uint32()>>6
	return (float64(a)*67108864 + float64(b)) / 9007199254740992
}

// bits is getrandbits(k).
func (r *randomValue) bits(k int) *big.Int {
	if r.system {
		n := new(big.Int).SetBytes(entropy((k + 7) / 8))
		return n.Rsh(n, uint((8-k%8)%8))
	}
	mt := r.twister()
	b := make([]byte, (k+31)/32*4)
	for i := len(b); i > 0; i -= 4 {
		w := mt.Uint32()
		if k < 32 {
			w >>= 32 - k
		}
		k -= 32
		b[i-4], b[i-3], b[i-2], b[i-1] = byte(w>>24), byte(w>>16), byte(w>>8), byte(w)
	}
	return new(big.Int).SetBytes(b)
}

// below gives a number in [0, n), n > 0.
func (r *randomValue) below(n int) int {
	if r.own.bits || r.own.below || r.system {
		return int(r.bigBelow(big.NewInt(int64(n))).Int64())
	}
	k := 0
	for v := n; v > 0; v >>= 1 {
		k++
	}
	mt := r.twister()
	for {
		var x uint64
		if k <= 32 {
			x = uint64(mt.Uint32() >> (32 - k))
		} else {
			x = uint64(mt.Uint32())
			x |= uint64(mt.Uint32()>>(64-k)) << 32
		}
		if x < uint64(n) {
			return int(x)
		}
	}
}

func (r *randomValue) bigBelow(n *big.Int) *big.Int {
	if r.own.below {
		return r.belowByFloats(n)
	}
	k := n.BitLen()
	for {
		var x *big.Int
		if r.own.bits {
			x, _ = object.AsBig(object.Index(object.CallMethod(r, "getrandbits", object.Int(k))))
		} else {
			x = r.bits(k)
		}
		if x.Cmp(n) < 0 {
			return x
		}
	}
}

// belowByFloats serves subclasses that have a random() but no getrandbits().
func (r *randomValue) belowByFloats(n *big.Int) *big.Int {
	const whole = 1 << 53
	if !n.IsInt64() || n.Int64() >= whole {
		f, _ := new(big.Float).SetInt(n).Float64()
		b, _ := big.NewFloat(math.Floor(r.float() * f)).Int(nil)
		return b
	}
	i := n.Int64()
	limit := float64(whole-whole%i) / whole
	x := r.float()
	for x >= limit {
		x = r.float()
	}
	return big.NewInt(int64(math.Floor(x*whole)) % i)
}

func (r *randomValue) state() any {
	b, _ := r.twister().MarshalBinary()
	words := make([]any, len(b)/4)
	for i := range words {
		words[i] = object.Int(int(b[4*i])<<24 | int(b[4*i+1])<<16 | int(b[4*i+2])<<8 | int(b[4*i+3]))
	}
	return object.NewTuple(object.Int(3), object.NewTuple(words...), r.gauss)
}

func (r *randomValue) setState(v any) {
	t := object.ToSlice(v)
	if len(t) == 0 || !object.Eq(t[0], 3) && !object.Eq(t[0], 2) {
		version := any(object.None)
		if len(t) > 0 {
			version = t[0]
		}
		panic(object.Newf(object.ValueError, "state with version %s passed to Random.setstate() of version 3", object.Str(version)))
	}
	if len(t) != 3 {
		panic(object.Newf(object.ValueError, "not enough values to unpack (expected 3, got %d)", len(t)))
	}
	words, ok := object.AsTuple(t[1])
	if !ok {
		panic(object.New(object.TypeError, "state vector must be a tuple"))
	}
	if len(words.Items) != 625 {
		panic(object.New(object.ValueError, "state vector is the wrong size"))
	}
	b := make([]byte, 625*4)
	for i, w := range words.Items {
		n := object.ToInt(w)
		if i == 624 && (n < 0 || n > 624) {
			panic(object.New(object.ValueError, "invalid state"))
		}
		b[4*i], b[4*i+1], b[4*i+2], b[4*i+3] = byte(n>>24), byte(n>>16), byte(n>>8), byte(n)
	}
	r.mt = prng.NewMT19937()
	r.mt.UnmarshalBinary(b)
	r.gauss = t[2]
}

func (r *randomValue) randRange(start, stop, step any) any {
	lo := indexBig(start)
	if stop == object.None {
		if step != nil && !object.Is(step, object.Int(1)) {
			panic(object.New(object.TypeError, "Missing a non-None stop argument"))
		}
		if lo.Sign() <= 0 {
			panic(object.New(object.ValueError, "empty range for randrange()"))
		}
		return r.addBelow(new(big.Int), lo, nil)
	}
	width := new(big.Int).Sub(indexBig(stop), lo)
	by := oneInt
	if step != nil {
		by = indexBig(step)
	}
	switch {
	case by.Cmp(oneInt) == 0:
		if width.Sign() <= 0 {
			panic(object.Newf(object.ValueError, "empty range in randrange(%s, %s)", object.Str(start), object.Str(stop)))
		}
		return r.addBelow(lo, width, nil)
	case by.Sign() == 0:
		panic(object.New(object.ValueError, "zero step for randrange()"))
	}
	// The number of steps is width/by rounded up.
	n, rest := new(big.Int).QuoRem(width, by, new(big.Int))
	if rest.Sign() != 0 && rest.Sign() == by.Sign() {
		n.Add(n, oneInt)
	}
	if n.Sign() <= 0 {
		panic(object.Newf(object.ValueError, "empty range in randrange(%s, %s, %s)", object.Str(start), object.Str(stop), object.Str(step)))
	}
	return r.addBelow(lo, n, by)
}

// addBelow is lo + by*below(n).
func (r *randomValue) addBelow(lo, n, by *big.Int) any {
	var x *big.Int
	if n.IsInt64() {
		x = big.NewInt(int64(r.below(int(n.Int64()))))
	} else {
		x = r.bigBelow(n)
	}
	if by != nil {
		x.Mul(x, by)
	}
	return object.NormInt(x.Add(x, lo))
}

func getRandBits(a []any) any {
	k := object.ToInt(a[1])
	if k < 0 {
		panic(object.New(object.ValueError, "number of bits must be non-negative"))
	}
	return object.NormInt(selfRandom(a).bits(k))
}

var randomMethods = []object.Method{
	{"__init__", "~x=None", func(a []any) any {
		selfRandom(a).begin(a[1])
		return nil
	}, "Initialize an instance."},
	{"seed", "~a=None, version=2", func(a []any) any { selfRandom(a).seed(a[1], a[2]); return nil }, "Initialize internal state from a seed."},
	{"getstate", "~", func(a []any) any { return selfRandom(a).state() }, "Return internal state; can be passed to setstate() later."},
	{"setstate", "~state", func(a []any) any { selfRandom(a).setState(a[1]); return nil }, "Restore internal state from object returned by getstate()."},
	{"__getstate__", "", func(a []any) any { return object.CallMethod(a[0], "getstate") }, "The state for pickle."},
	{"__setstate__", "state", func(a []any) any { return object.CallMethod(a[0], "setstate", a[1]) }, "Restore the state from pickle."},
	{"__reduce__", "", func(a []any) any {
		return object.NewTuple(object.TypeOf(a[0]), object.EmptyTuple, object.CallMethod(a[0], "getstate"))
	}, "Helper for pickle."},
	{"random", "", func(a []any) any { return ownRandom(a[0]) }, "random() -> x in the interval [0, 1)."},
	{"getrandbits", "k, /", getRandBits, "getrandbits(k) -> x.  Generates an int with k random bits."},
	{"randbytes", "~n", func(a []any) any {
		n := object.ToInt(a[1])
		if n < 0 {
			panic(object.New(object.ValueError, "number of bits must be non-negative"))
		}
		b := selfRandom(a).bits(8 * n).FillBytes(make([]byte, n))
		for i, j := 0, n-1; i < j; i, j = i+1, j-1 {
			b[i], b[j] = b[j], b[i]
		}
		return object.Bytes(b)
	}, "Generate n random bytes."},
	{"_randbelow", "~n", func(a []any) any { return object.NormInt(selfRandom(a).bigBelow(indexBig(a[1]))) }, "Return a random int in the range [0,n)."},
	{"randrange", "~start, stop=None, step?", func(a []any) any { return selfRandom(a).randRange(a[1], a[2], a[3]) }, "Choose a random item from range(stop) or range(start, stop[, step])."},
	{"randint", "~a, b", func(a []any) any {
		return selfRandom(a).randRange(a[1], object.Add(a[2], object.Int(1)), nil)
	}, "Return random integer in range [a, b], including both end points."},
	{"choice", "~seq", func(a []any) any {
		n := object.Len(a[1])
		if n == 0 {
			panic(object.New(object.IndexError, "Cannot choose from an empty sequence"))
		}
		return object.GetItem(a[1], object.Int(selfRandom(a).below(n)))
	}, "Choose a random element from a non-empty sequence."},
	{"shuffle", "~x", func(a []any) any { selfRandom(a).shuffle(a[1]); return nil }, "Shuffle list x in place, and return None."},
	{"sample", "~population, k, *, counts=None", func(a []any) any { return selfRandom(a).sample(a[1], a[2], a[3]) }, "Chooses k unique random elements from a population sequence."},
	{"choices", "~population, weights=None, *, cum_weights=None, k=1", func(a []any) any { return selfRandom(a).choices(a[1], a[2], a[3], a[4]) }, "Return a k sized list of population elements chosen with replacement."},
}

var systemRandomMethods = []object.Method{
	{"seed", "~*args, **kwds", func(a []any) any { return nil }, "Stub method.  Not used for a system random number generator."},
	{"getstate", "~*args, **kwds", noState, "Method should not be called for a system random number generator."},
	{"setstate", "~*args, **kwds", noState, "Method should not be called for a system random number generator."},
}

func noState(a []any) any {
	panic(object.New(object.NotImplementedError, "System entropy source does not have state."))
}
