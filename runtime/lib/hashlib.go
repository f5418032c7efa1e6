package lib

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/pbkdf2"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	"encoding/hex"
	"fmt"
	"hash"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module hashlib, on Go's hashes.

var (
	hashType        = spokenType("_hashlib", "HASH", nil)
	hashXofType     = spokenType("_hashlib", "HASHXOF", hashType)
	blake2bType     = finalType("_blake2", "blake2b", nil)
	blake2sType     = finalType("_blake2", "blake2s", nil)
	unsupportedHash = object.DeclareType("_hashlib", "UnsupportedDigestmodError", object.ValueError)
)

// hashValue is a hash object; xof is set where digests have any length.
type hashValue struct {
	nativeValue
	name string
	h    hash.Hash
	xof  *sha3.SHAKE
}

// hashNames are the algorithms that every platform has, as __all__ lists them.
var hashNames = []string{"md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s",
	"sha3_224", "sha3_256", "sha3_384", "sha3_512", "shake_128", "shake_256"}

// newHash makes the Go hash of a name; nil: there is none, or it is a SHAKE.
func newHash(name string) hash.Hash {
	switch name {
	case "md5":
		return md5.New()
	case "sha1":
		return sha1.New()
	case "sha224":
		return sha256.New224()
	case "sha256":
		return sha256.New()
	case "sha384":
		return sha512.New384()
	case "sha512":
		return sha512.New()
	case "sha512_224":
		return sha512.New512_224()
	case "sha512_256":
		return sha512.New512_256()
	case "sha3_224":
		return sha3.New224()
	case "sha3_256":
		return sha3.New256()
	case "sha3_384":
		return sha3.New384()
	case "sha3_512":
		return sha3.New512()
	case "blake2b":
		return newBlake2(false, 64, blake2Params{fanout: 1, depth: 1})
	case "blake2s":
		return newBlake2(true, 32, blake2Params{fanout: 1, depth: 1})
	}
	return nil
}

// canonicalHash is the name by which an algorithm is known, whatever way it
// was written.
func canonicalHash(name string) string {
	low := object.StrLower(name)
	switch low {
	case "sha-1", "sha-224", "sha-256", "sha-384", "sha-512":
		return "sha" + low[4:]
	case "sha3-224", "sha3-256", "sha3-384", "sha3-512":
		return "sha3_" + low[5:]
	case "shake128", "shake256":
		return "shake_" + low[5:]
	case "sha512-224", "sha512-256":
		return "sha512_" + low[7:]
	}
	return low
}

func hashValueOf(name string) *hashValue {
	v := &hashValue{nativeValue: nativeValue{typ: hashType}, name: name}
	switch name {
	case "shake_128":
		v.xof, v.typ = sha3.NewSHAKE128(), hashXofType
	case "shake_256":
		v.xof, v.typ = sha3.NewSHAKE256(), hashXofType
	case "blake2b":
		v.h, v.typ = newHash(name), blake2bType
	case "blake2s":
		v.h, v.typ = newHash(name), blake2sType
	default:
		if v.h = newHash(name); v.h == nil {
			return nil
		}
	}
	return v
}

func (v *hashValue) write(data any) {
	if _, ok := object.AsStr(data); ok {
		panic(object.New(object.TypeError, "Strings must be encoded before hashing"))
	}
	var b []byte
	if e := object.Catch(func() { b = object.BytesOf(data) }); e != nil {
		panic(object.New(object.TypeError, "object supporting the buffer API required"))
	}
	if v.xof != nil {
		v.xof.Write(b)
	} else {
		v.h.Write(b)
	}
}

func (v *hashValue) digest(length any) []byte {
	if v.xof == nil {
		return v.h.Sum(nil)
	}
	n := object.ToInt(object.Index(length))
	if n < 0 {
		panic(object.New(object.ValueError, "value must be positive"))
	}
	out := make([]byte, n)
	v.cloneXof().Read(out)
	return out
}

func (v *hashValue) cloneXof() *sha3.SHAKE {
	state, _ := v.xof.MarshalBinary()
	c := sha3.NewSHAKE128()
	if v.name == "shake_256" {
		c = sha3.NewSHAKE256()
	}
	if err := c.UnmarshalBinary(state); err != nil {
		panic(object.New(object.RuntimeError, err.Error()))
	}
	return c
}

func (v *hashValue) clone() *hashValue {
	c := *v
	switch h := v.h.(type) {
	case nil:
		c.xof = v.cloneXof()
	case *blake2:
		c.h = h.clone()
	case hash.Cloner:
		d, err := h.Clone()
		if err != nil {
			panic(object.New(object.RuntimeError, err.Error()))
		}
		c.h = d
	}
	return &c
}

func hashMethods(t *object.Type, length string) {
	self := func(a []any) *hashValue { return a[0].(*hashValue) }
	arg := func(a []any) any {
		if len(a) > 1 {
			return a[1]
		}
		return nil
	}
	t.AddMethods([]object.Method{
		{"update", "obj, /", func(a []any) any { self(a).write(a[1]); return nil }, "Update this hash object's state with the provided string."},
		{"digest", length, func(a []any) any { return object.Bytes(self(a).digest(arg(a))) }, "Return the digest value as a bytes object."},
		{"hexdigest", length, func(a []any) any { return hex.EncodeToString(self(a).digest(arg(a))) }, "Return the digest value as a string of hexadecimal digits."},
		{"copy", "", func(a []any) any { return self(a).clone() }, "Return a copy of the hash object."},
	})
	t.AddGetset([]object.Getset{
		{Name: "name", Get: func(v any) any { return v.(*hashValue).name }},
		{Name: "digest_size", Get: func(v any) any {
			if h := v.(*hashValue).h; h != nil {
				return object.Int(h.Size())
			}
			return object.Int(0)
		}},
		{Name: "block_size", Get: func(v any) any {
			if x := v.(*hashValue).xof; x != nil {
				return object.Int(x.BlockSize())
			}
			return object.Int(v.(*hashValue).h.BlockSize())
		}},
	})
}

// blake2Maker makes the constructor of blake2b or blake2s.
func blake2Maker(t *object.Type, name string, small bool, size, keyMax, saltMax int) {
	const sig = "data=b'', /, *, digest_size=?, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True"
	bindArgs := argsOf(name, sig)
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		a := bindArgs(args, kwnames)
		n := size
		if a[1] != nil {
			n = object.ToInt(a[1])
		}
		if n < 1 || n > size {
			panic(object.Newf(object.ValueError, "digest_size must be between 1 and %d bytes", size))
		}
		p := blake2Params{key: object.BytesOf(a[2]), salt: object.BytesOf(a[3]), person: object.BytesOf(a[4])}
		if len(p.salt) > saltMax {
			panic(object.Newf(object.ValueError, "maximum salt length is %d bytes", saltMax))
		}
		if len(p.person) > saltMax {
			panic(object.Newf(object.ValueError, "maximum person length is %d bytes", saltMax))
		}
		if len(p.key) > keyMax {
			panic(object.Newf(object.ValueError, "maximum key length is %d bytes", keyMax))
		}
		p.fanout, p.depth = byte(object.ToInt(a[5])), byte(object.ToInt(a[6]))
		p.leafSize, p.nodeOffset = uint64(object.ToInt(a[7])), uint64(object.ToInt(a[8]))
		p.nodeDepth, p.innerSz = byte(object.ToInt(a[9])), uint64(object.ToInt(a[10]))
		v := &hashValue{nativeValue: newNative(cls, t), name: name, h: newBlake2(small, n, p)}
		v.write(a[0])
		return v
	}
	hashMethods(t, "")
	for k, n := range map[string]int{"MAX_DIGEST_SIZE": size, "MAX_KEY_SIZE": keyMax, "SALT_SIZE": saltMax, "PERSON_SIZE": saltMax} {
		t.Dict.SetStr(k, object.Int(n))
	}
}

func completeHashes() {
	noNew := func(cls *object.Type, args []any, kwnames []string) any {
		panic(object.Newf(object.TypeError, "cannot create '_hashlib.%s' instances", cls.Name))
	}
	hashType.Make, hashXofType.Make = noNew, noNew
	hashMethods(hashType, "")
	hashMethods(hashXofType, "length")
	hashType.AddMethods([]object.Method{{"__repr__", "", func(a []any) any {
		v := a[0].(*hashValue)
		return fmt.Sprintf("<%s _hashlib.%s object @ %s>", v.name, v.typ.Name, object.Address(v))
	}, "Return repr(self)."}})
	blake2Maker(blake2bType, "blake2b", false, 64, 64, 16)
	blake2Maker(blake2sType, "blake2s", true, 32, 32, 8)
}

// hashConstructor is hashlib.NAME for what is a function.
func hashConstructor(name string) *object.Builtin {
	return object.NewBuiltin("_hashlib", "openssl_"+name, "string=b'', *, usedforsecurity=True", func(a []any) any {
		v := hashValueOf(name)
		v.write(a[0])
		return v
	}, "Returns a "+name+" hash object; optionally initialized with a string")
}

// stretchKey is pbkdf2_hmac.
func stretchKey(a []any) any {
	name, ok := object.AsStr(a[0])
	if !ok {
		panic(object.Newf(object.TypeError, "pbkdf2_hmac() argument 'hash_name' must be str, not %s", object.TypeName(a[0])))
	}
	name = canonicalHash(name)
	h := newHash(name)
	if h == nil {
		panic(object.New(unsupportedHash, "[digital envelope routines] unsupported"))
	}
	rounds := object.ToInt(a[3])
	if rounds < 1 {
		panic(object.New(object.ValueError, "iteration value must be greater than 0."))
	}
	size := h.Size()
	if a[4] != object.None {
		size = object.ToInt(a[4])
	}
	if size < 1 {
		panic(object.New(object.ValueError, "key length must be greater than 0."))
	}
	key, err := pbkdf2.Key(func() hash.Hash { return newHash(name) }, string(object.BytesOf(a[1])), object.BytesOf(a[2]), rounds, size)
	if err != nil {
		panic(object.New(object.ValueError, err.Error()))
	}
	return object.Bytes(key)
}

// compareDigest is equality that takes as long whatever differs.
func compareDigest(a []any) any {
	x, okX := object.AsStr(a[0])
	y, okY := object.AsStr(a[1])
	if okX && okY {
		for _, s := range []string{x, y} {
			for i := range len(s) {
				if s[i] >= 0x80 {
					panic(object.New(object.TypeError, "comparing strings with non-ASCII characters is not supported"))
				}
			}
		}
		return object.Bool(hmac.Equal([]byte(x), []byte(y)))
	}
	var p, q []byte
	if e := object.Catch(func() { p = object.BytesOf(a[0]) }); e != nil && !okX {
		panic(object.Newf(object.TypeError, "unsupported operand types(s) or combination of types: '%s' and '%s'", object.TypeName(a[0]), object.TypeName(a[1])))
	}
	if okX {
		panic(object.New(object.TypeError, "a bytes-like object is required, not 'str'"))
	}
	q = object.BytesOf(a[1])
	return object.Bool(hmac.Equal(p, q))
}

func init() {
	lazily("hashlib", "hashlib module - A common interface to many hash functions.", completeHashes, func(in *machine.Interp, m *object.Module) {
		names := object.NewSet()
		all := strList(hashNames...)
		for _, name := range hashNames {
			names.Add(name)
			m.Dict.SetStr(name, hashConstructor(name))
		}
		m.Dict.SetStr("blake2b", blake2bType)
		m.Dict.SetStr("blake2s", blake2sType)
		m.Dict.SetStr("algorithms_guaranteed", names)
		available := object.NewSet()
		for _, name := range append(append([]string(nil), hashNames...), "sha512_224", "sha512_256") {
			available.Add(name)
		}
		m.Dict.SetStr("algorithms_available", available)
		all.Items = append(all.Items, "new", "algorithms_guaranteed", "algorithms_available", "file_digest", "pbkdf2_hmac")
		m.Dict.SetStr("__all__", object.NewTuple(all.Items...))
		m.Add([]object.Method{
			{"new", "~name, data=b'', *, usedforsecurity=True", func(a []any) any {
				name, ok := object.AsStr(a[0])
				if !ok {
					panic(object.New(object.TypeError, "name must be a string"))
				}
				v := hashValueOf(canonicalHash(name))
				if v == nil {
					panic(object.New(object.ValueError, "unsupported hash type "+name))
				}
				v.write(a[1])
				return v
			}, "Return a new hashing object using the named algorithm; optionally initialized with data."},
			{"pbkdf2_hmac", "hash_name, password, salt, iterations, dklen=None", stretchKey, "Password based key derivation function 2 (PKCS #5 v2.0) with HMAC as pseudorandom function."},
			{"file_digest", "~fileobj, digest, /, *, _bufsize=262144", func(a []any) any {
				var h any
				if _, ok := object.AsStr(a[1]); ok {
					h = object.Call(m.Dict.GetStr("new"), a[1])
				} else {
					h = object.Call(a[1])
				}
				for {
					part := object.CallMethod(a[0], "read", a[2])
					if part == object.None {
						panic(object.New(object.BlockingIOError, "I/O operation would block."))
					}
					if object.Len(part) == 0 {
						return h
					}
					object.CallMethod(h, "update", part)
				}
			}, "Hash the contents of a file-like object. Returns a digest object."},
		})
	})
	register("_hmac", func(in *machine.Interp) *object.Module {
		m := object.NewModule("_hmac", "")
		m.Dict.SetStr("compare_digest", object.NewBuiltin("_operator", "compare_digest", "a, b, /", compareDigest, "Return 'a == b'."))
		return m
	})
}
