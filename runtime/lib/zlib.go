package lib

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"hash/adler32"
	"hash/crc32"
	"io"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The modules zlib and gzip, on Go's compressors: what they decompress is what
// CPython decompresses; compressed bytes may differ, as they do between
// versions of zlib.

var zlibErrorType = object.DeclareType("zlib", "error", object.ExceptionType)

func zlibLevel(v any) int {
	level := object.ToInt(v)
	if level < -1 || level > 9 {
		panic(object.New(zlibErrorType, "Bad compression level"))
	}
	return level
}

// windowBits checks the size of the window and tells how the stream is wrapped:
// negative is raw, above 15 gzip; when reading, 0 is what the header says and
// above 31 either wrapping.
func windowBits(v any, reading bool) (int, bool) {
	n := object.ToInt(v)
	least := 9
	if reading {
		least = 8
		if n == 0 || n >= 40 && n <= 47 {
			return n, true
		}
	}
	size := n
	switch {
	case n < 0:
		size = -n
	case n > 15:
		size = n - 16
	}
	return n, size >= least && size <= 15
}

// newDeflater makes the writer of a stream.
func newDeflater(w io.Writer, level, wbits int, dict []byte) (deflater, error) {
	switch {
	case wbits < 0:
		return flate.NewWriterDict(w, level, dict)
	case wbits > 15:
		return gzip.NewWriterLevel(w, level)
	}
	return zlib.NewWriterLevelDict(w, level, dict)
}

type deflater interface {
	io.WriteCloser
	Flush() error
}

// newInflater makes the unpacker of a stream.
func newInflater(wbits int, dict []byte) *unpacker {
	return newUnpacker(func(src io.Reader) (io.Reader, error) {
		in := src.(*unpacker)
		kind := wbits
		if wbits > 31 {
			first, err := in.ReadByte()
			if err != nil {
				return nil, err
			}
			in.in = append([]byte{first}, in.in...)
			if kind = 15; first == 0x1f {
				kind = 31
			}
		}
		switch {
		case kind < 0:
			return flate.NewReaderDict(src, dict), nil
		case kind > 15:
			g, err := gzip.NewReader(src)
			if err == nil {
				g.Multistream(false)
			}
			return g, err
		}
		return zlib.NewReaderDict(src, dict)
	}, nil)
}

// inflateFault words what zlib says of bad data.
func inflateFault(err error) *object.Exception {
	say := func(code, words string) *object.Exception {
		return object.New(zlibErrorType, "Error "+code+" while decompressing data: "+words)
	}
	switch {
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		return say("-5", "incomplete or truncated stream")
	case errors.Is(err, zlib.ErrHeader) || errors.Is(err, gzip.ErrHeader):
		return say("-3", "incorrect header check")
	case errors.Is(err, zlib.ErrChecksum) || errors.Is(err, gzip.ErrChecksum):
		return say("-3", "incorrect data check")
	case errors.Is(err, zlib.ErrDictionary):
		return object.New(zlibErrorType, "Error 2 while decompressing data")
	}
	return say("-3", "invalid block type")
}

// zlibCompressor is a compressobj. Its state is Go's, which has no copy: what
// it was given is kept for one.
type zlibCompressor struct {
	nativeValue
	level, wbits int
	dict         []byte
	w            deflater
	buf          bytes.Buffer
	given        []zlibGiven
	done         bool
}

// zlibGiven is some data, or a flush.
type zlibGiven struct {
	data []byte
	mode int
}

func newZlibCompressor(level, wbits int, dict []byte) *zlibCompressor {
	z := &zlibCompressor{nativeValue: nativeValue{typ: zlibCompressType}, level: level, wbits: wbits, dict: dict}
	w, err := newDeflater(&z.buf, level, wbits, dict)
	if err != nil {
		panic(object.New(object.ValueError, "Invalid initialization option"))
	}
	z.w = w
	return z
}

// take gives what has been compressed so far.
func (z *zlibCompressor) take() any {
	out := object.Bytes(z.buf.Bytes())
	z.buf.Reset()
	return out
}

const (
	zNoFlush = 0
	zFinish  = 4
)

func (z *zlibCompressor) give(g zlibGiven) {
	if z.done {
		panic(object.New(zlibErrorType, "Error -2 while compressing data: inconsistent stream state"))
	}
	z.given = append(z.given, g)
	switch g.mode {
	case zNoFlush:
		z.w.Write(g.data)
	case zFinish:
		z.w.Close()
		z.done = true
	default:
		z.w.Flush()
	}
}

// copy makes a compressor that has been given the same.
func (z *zlibCompressor) copy() any {
	if z.done {
		panic(object.New(object.ValueError, "Inconsistent stream state"))
	}
	c := newZlibCompressor(z.level, z.wbits, z.dict)
	for _, g := range z.given {
		c.give(g)
	}
	c.buf.Reset()
	c.buf.Write(z.buf.Bytes())
	return c
}

// zlibDecompressor is a decompressobj.
type zlibDecompressor struct {
	nativeValue
	u      *unpacker
	wbits  int
	dict   []byte
	unused []byte
	tail   []byte // given and not taken, because there was output enough
	taken  []byte // all that was taken, for a copy
	given  int    // how much of the output has been handed out

	flushed bool
}

func newZlibDecompressor(wbits int, dict []byte) *zlibDecompressor {
	z := &zlibDecompressor{nativeValue: nativeValue{typ: zlibDecompressType}, u: newInflater(wbits, dict), wbits: wbits, dict: dict}
	endWith(z, z.u)
	return z
}

func (z *zlibDecompressor) decompress(data []byte, most int) any {
	if z.u.eof && len(z.u.out) == 0 {
		z.unused = append(z.unused, data...)
		z.tail = nil
		return object.Bytes("")
	}
	z.u.in = append([]byte(nil), data...)
	out, _ := z.u.run(most)
	if z.u.err != nil {
		panic(inflateFault(z.u.err))
	}
	z.taken = append(z.taken, data[:len(data)-len(z.u.in)]...)
	z.given += len(out)
	if z.tail = z.u.in; z.u.eof {
		z.unused, z.tail = append(z.unused, z.u.in...), nil
	}
	z.u.in = nil
	return object.Bytes(out)
}

// flush gives what is left, of a stream that is not whole as well.
func (z *zlibDecompressor) flush() any {
	out := z.decompress(z.tail, -1)
	if z.flushed = z.u.eof; z.flushed {
		return out
	}
	z.u.whole = true
	rest, _ := z.u.run(-1)
	return object.Bytes(out.(object.Bytes) + object.Bytes(rest))
}

// copy makes a decompressor that has been given the same.
func (z *zlibDecompressor) copy() any {
	if z.flushed {
		panic(object.New(object.ValueError, "Inconsistent stream state"))
	}
	c := newZlibDecompressor(z.wbits, z.dict)
	c.u.in = append([]byte(nil), z.taken...)
	var out []byte
	for len(c.u.in) > 0 || len(out) < z.given {
		part, ok := c.u.next()
		if !ok || part == nil && len(c.u.in) == 0 {
			break
		}
		out = append(out, part...)
	}
	c.u.out = out[min(z.given, len(out)):]
	c.taken = append([]byte(nil), z.taken...)
	c.given, c.unused, c.tail = z.given, append([]byte(nil), z.unused...), append([]byte(nil), z.tail...)
	return c
}

var (
	zlibCompressType   = finalType("zlib", "Compress", nil)
	zlibDecompressType = finalType("zlib", "Decompress", nil)
	zlibUnpackType     = finalType("zlib", "_ZlibDecompressor", nil)
)

func completeZlib() {
	packer := func(a []any) *zlibCompressor { return a[0].(*zlibCompressor) }
	self := func(a []any) *zlibDecompressor { return a[0].(*zlibDecompressor) }
	zlibCompressType.AddMethods([]object.Method{
		{"compress", "data, /", func(a []any) any {
			packer(a).give(zlibGiven{data: append([]byte(nil), object.BytesOf(a[1])...)})
			return packer(a).take()
		}, "Returns a bytes object containing compressed data."},
		{"flush", "mode=4, /", func(a []any) any {
			z, mode := packer(a), object.ToInt(a[1])
			if mode < 0 || mode > 5 {
				panic(object.New(zlibErrorType, "Error -2 while flushing: inconsistent stream state"))
			}
			if mode != zNoFlush {
				z.give(zlibGiven{mode: mode})
			}
			return z.take()
		}, "Return a bytes object containing any remaining compressed data."},
		{"copy", "", func(a []any) any { return packer(a).copy() }, "Return a copy of the compression object."},
		{"__copy__", "", func(a []any) any { return packer(a).copy() }, ""},
		{"__deepcopy__", "memo, /", func(a []any) any { return packer(a).copy() }, ""},
	})
	zlibDecompressType.AddMethods([]object.Method{
		{"decompress", "data, /, max_length=0", func(a []any) any {
			most := object.ToInt(a[2])
			if most < 0 {
				panic(object.New(object.ValueError, "max_length must be non-negative"))
			}
			if most == 0 {
				most = -1
			}
			return self(a).decompress(object.BytesOf(a[1]), most)
		}, "Return a bytes object containing the decompressed version of the data."},
		{"flush", "length=16384, /", func(a []any) any {
			if object.ToInt(a[1]) <= 0 {
				panic(object.New(object.ValueError, "length must be greater than zero"))
			}
			return self(a).flush()
		}, "Return a bytes object containing any remaining decompressed data."},
		{"copy", "", func(a []any) any { return self(a).copy() }, "Return a copy of the decompression object."},
		{"__copy__", "", func(a []any) any { return self(a).copy() }, ""},
		{"__deepcopy__", "memo, /", func(a []any) any { return self(a).copy() }, ""},
	})
	zlibDecompressType.AddGetset([]object.Getset{
		{Name: "eof", Get: func(v any) any { u := v.(*zlibDecompressor).u; return u.eof && len(u.out) == 0 }},
		{Name: "unused_data", Get: func(v any) any { return object.Bytes(v.(*zlibDecompressor).unused) }},
		{Name: "unconsumed_tail", Get: func(v any) any { return object.Bytes(v.(*zlibDecompressor).tail) }},
	})
	completeDecompressor(zlibUnpackType)
	bind := argsOf("_ZlibDecompressor", "wbits=15, zdict=b''")
	zlibUnpackType.Make = func(cls *object.Type, args []any, kwnames []string) any {
		a := bind(args, kwnames)
		wbits, ok := windowBits(a[0], true)
		if !ok {
			panic(object.New(object.ValueError, "Invalid initialization option"))
		}
		return newDecompressor(cls, newInflater(wbits, object.BytesOf(a[1])), inflateFault)
	}
}

// fillZlib adds the functions.
func fillZlib(in *machine.Interp, m *object.Module) {
	for name, n := range map[string]int{"MAX_WBITS": 15, "DEFLATED": 8, "DEF_MEM_LEVEL": 8, "DEF_BUF_SIZE": 16384, "Z_BEST_COMPRESSION": 9,
		"Z_BEST_SPEED": 1, "Z_DEFAULT_COMPRESSION": -1, "Z_DEFAULT_STRATEGY": 0, "Z_NO_COMPRESSION": 0, "Z_NO_FLUSH": 0,
		"Z_PARTIAL_FLUSH": 1, "Z_SYNC_FLUSH": 2, "Z_FULL_FLUSH": 3, "Z_FINISH": 4, "Z_FILTERED": 1, "Z_HUFFMAN_ONLY": 2,
		"Z_BLOCK": 5, "Z_TREES": 6, "Z_RLE": 3, "Z_FIXED": 4} {
		m.Dict.SetStr(name, object.Int(n))
	}
	m.Dict.SetStr("error", zlibErrorType)
	m.Dict.SetStr("_ZlibDecompressor", zlibUnpackType)
	m.Dict.SetStr("ZLIB_VERSION", "1.3.1")
	m.Dict.SetStr("ZLIB_RUNTIME_VERSION", "1.3.1")
	m.Add([]object.Method{
		{"compress", "data, /, level=-1, wbits=15", func(a []any) any {
			level := zlibLevel(a[1])
			wbits, ok := windowBits(a[2], false)
			if !ok {
				panic(object.New(zlibErrorType, "Bad compression level"))
			}
			z := newZlibCompressor(level, wbits, nil)
			z.w.Write(object.BytesOf(a[0]))
			z.w.Close()
			return z.take()
		}, "Returns a bytes object containing compressed data."},
		{"decompress", "data, /, wbits=15, bufsize=16384", func(a []any) any {
			wbits, ok := windowBits(a[1], true)
			if !ok {
				panic(object.New(zlibErrorType, "Error -2 while preparing to decompress data: inconsistent stream state"))
			}
			if object.ToInt(a[2]) <= 0 {
				panic(object.New(object.ValueError, "bufsize must be greater than zero"))
			}
			u := newInflater(wbits, nil)
			defer u.stop()
			u.in, u.whole = object.BytesOf(a[0]), true
			out, _ := u.run(-1)
			if u.err != nil {
				panic(inflateFault(u.err))
			}
			return object.Bytes(out)
		}, "Returns a bytes object containing the uncompressed data."},
		{"compressobj", "level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=?", func(a []any) any {
			wbits, ok := windowBits(a[2], false)
			level := object.ToInt(a[0])
			if mem := object.ToInt(a[3]); !ok || level < -1 || level > 9 || object.ToInt(a[1]) != 8 || mem < 1 || mem > 9 {
				panic(object.New(object.ValueError, "Invalid initialization option"))
			}
			var dict []byte
			if a[5] != nil {
				dict = append(dict, object.BytesOf(a[5])...)
			}
			return newZlibCompressor(level, wbits, dict)
		}, "Return a compressor object."},
		{"decompressobj", "wbits=15, zdict=b''", func(a []any) any {
			wbits, ok := windowBits(a[0], true)
			if !ok {
				panic(object.New(object.ValueError, "Invalid initialization option"))
			}
			return newZlibDecompressor(wbits, append([]byte(nil), object.BytesOf(a[1])...))
		}, "Return a decompressor object."},
		{"crc32", "data, value=0, /", func(a []any) any {
			return object.Int(int(crc32.Update(checksumStart(a[1]), crc32.IEEETable, object.BytesOf(a[0]))))
		}, "Compute a CRC-32 checksum of data."},
		{"adler32", "data, value=1, /", func(a []any) any {
			return object.Int(int(adlerFrom(checksumStart(a[1]), object.BytesOf(a[0]))))
		}, "Compute an Adler-32 checksum of data."},
	})
}

// adlerFrom goes on with an Adler-32 checksum.
func adlerFrom(start uint32, b []byte) uint32 {
	if start == 1 {
		return adler32.Checksum(b)
	}
	const mod = 65521
	low, high := start&0xffff, start>>16
	for _, c := range b {
		low = (low + uint32(c)) % mod
		high = (high + low) % mod
	}
	return high<<16 | low
}

func init() {
	lazily("zlib", "The functions in this module allow compression and decompression using the zlib library.", completeZlib, fillZlib)
}
