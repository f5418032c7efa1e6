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
	"time"

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

// deflate compresses under zlib's window bits: negative is raw, above 15 gzip.
func deflate(data []byte, level, wbits int) []byte {
	var out bytes.Buffer
	var w io.WriteCloser
	var err error
	switch {
	case wbits < 0:
		w, err = flate.NewWriter(&out, level)
	case wbits > 15:
		w, err = gzip.NewWriterLevel(&out, level)
	default:
		w, err = zlib.NewWriterLevel(&out, level)
	}
	if err == nil {
		_, err = w.Write(data)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		panic(object.New(zlibErrorType, err.Error()))
	}
	return out.Bytes()
}

// inflate decompresses one stream; rest is what follows it.
func inflate(data []byte, wbits int) (out, rest []byte, err error) {
	in := bytes.NewReader(data)
	var r io.Reader
	switch {
	case wbits < 0:
		r = flate.NewReader(in)
	case wbits > 15 && (wbits < 32 || len(data) > 1 && data[0] == 0x1f && data[1] == 0x8b):
		var g *gzip.Reader
		if g, err = gzip.NewReader(in); err == nil {
			g.Multistream(false)
			r = g
		}
	default:
		r, err = zlib.NewReader(in)
	}
	if err != nil {
		return nil, nil, err
	}
	out, err = io.ReadAll(r)
	return out, data[len(data)-in.Len():], err
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
	}
	return say("-3", "invalid block type")
}

// zlibStream is a compressobj or decompressobj: it gathers what it is given
// and works on flush or when the stream is whole.
type zlibStream struct {
	nativeValue
	level, wbits int
	data         []byte
	given        int // bytes of the decompressed data already handed out
	eof          bool
	unused       []byte
}

var (
	zlibCompressType   = object.DeclareType("zlib", "Compress", nil)
	zlibDecompressType = object.DeclareType("zlib", "Decompress", nil)
)

func completeZlib() {
	self := func(a []any) *zlibStream { return a[0].(*zlibStream) }
	zlibCompressType.AddMethods([]object.Method{
		{"compress", "data, /", func(a []any) any {
			self(a).data = append(self(a).data, object.BytesOf(a[1])...)
			return object.Bytes("")
		}, "Returns a bytes object containing compressed data."},
		{"flush", "mode=4, /", func(a []any) any {
			z := self(a)
			if object.ToInt(a[1]) != 4 || z.eof {
				return object.Bytes("")
			}
			z.eof = true
			return object.Bytes(deflate(z.data, z.level, z.wbits))
		}, "Return a bytes object containing any remaining compressed data."},
		{"copy", "", func(a []any) any {
			c := *self(a)
			c.data = append([]byte(nil), c.data...)
			return &c
		}, "Return a copy of the compression object."},
	})
	zlibDecompressType.AddMethods([]object.Method{
		{"decompress", "data, /, max_length=0", func(a []any) any {
			z, more := self(a), object.BytesOf(a[1])
			if z.eof {
				z.unused = append(z.unused, more...)
				return object.Bytes("")
			}
			z.data = append(z.data, more...)
			out, rest, err := inflate(z.data, z.wbits)
			switch {
			case err == nil:
				z.eof, z.unused = true, append([]byte(nil), rest...)
			case !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF):
				panic(inflateFault(err))
			}
			fresh := out[min(z.given, len(out)):]
			z.given += len(fresh)
			return object.Bytes(fresh)
		}, "Return a bytes object containing the decompressed version of the data."},
		{"flush", "length=16384, /", func(a []any) any { return object.Bytes("") }, "Return a bytes object containing any remaining decompressed data."},
	})
	zlibDecompressType.AddGetset([]object.Getset{
		{Name: "eof", Get: func(v any) any { return v.(*zlibStream).eof }},
		{Name: "unused_data", Get: func(v any) any { return object.Bytes(v.(*zlibStream).unused) }},
		{Name: "unconsumed_tail", Get: func(v any) any { return object.Bytes("") }},
	})
}

// fillZlib adds the functions.
func fillZlib(in *machine.Interp, m *object.Module) {
	for name, n := range map[string]int{"MAX_WBITS": 15, "DEFLATED": 8, "DEF_MEM_LEVEL": 8, "DEF_BUF_SIZE": 16384, "Z_BEST_COMPRESSION": 9,
		"Z_BEST_SPEED": 1, "Z_DEFAULT_COMPRESSION": -1, "Z_DEFAULT_STRATEGY": 0, "Z_NO_COMPRESSION": 0, "Z_NO_FLUSH": 0,
		"Z_PARTIAL_FLUSH": 1, "Z_SYNC_FLUSH": 2, "Z_FULL_FLUSH": 3, "Z_FINISH": 4, "Z_FILTERED": 1, "Z_HUFFMAN_ONLY": 2} {
		m.Dict.SetStr(name, object.Int(n))
	}
	m.Dict.SetStr("error", zlibErrorType)
	m.Dict.SetStr("ZLIB_VERSION", "1.3.1")
	m.Dict.SetStr("ZLIB_RUNTIME_VERSION", "1.3.1")
	m.Add([]object.Method{
		{"compress", "data, /, level=-1, wbits=15", func(a []any) any {
			return object.Bytes(deflate(object.BytesOf(a[0]), zlibLevel(a[1]), object.ToInt(a[2])))
		}, "Returns a bytes object containing compressed data."},
		{"decompress", "data, /, wbits=15, bufsize=16384", func(a []any) any {
			out, _, err := inflate(object.BytesOf(a[0]), object.ToInt(a[1]))
			if err != nil {
				panic(inflateFault(err))
			}
			return object.Bytes(out)
		}, "Returns a bytes object containing the uncompressed data."},
		{"compressobj", "level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=?", func(a []any) any {
			return &zlibStream{nativeValue: nativeValue{typ: zlibCompressType}, level: zlibLevel(a[0]), wbits: object.ToInt(a[2])}
		}, "Return a compressor object."},
		{"decompressobj", "wbits=15, zdict=b''", func(a []any) any {
			return &zlibStream{nativeValue: nativeValue{typ: zlibDecompressType}, wbits: object.ToInt(a[0])}
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
	register("_gzip", func(in *machine.Interp) *object.Module {
		m := object.NewModule("_gzip", "")
		m.Add([]object.Method{
			{"pack", "data, level, mtime", func(a []any) any {
				var out bytes.Buffer
				w, err := gzip.NewWriterLevel(&out, zlibLevel(a[1]))
				if err != nil {
					panic(object.New(object.ValueError, err.Error()))
				}
				if a[2] != object.None {
					if n := object.ToInt(a[2]); n != 0 {
						w.ModTime = time.Unix(int64(n), 0)
					}
				} else {
					w.ModTime = time.Now()
				}
				w.Write(object.BytesOf(a[0]))
				w.Close()
				return object.Bytes(out.Bytes())
			}, "Compress data as a gzip member."},
			{"unpack", "data", func(a []any) any {
				r, err := gzip.NewReader(bytes.NewReader(object.BytesOf(a[0])))
				if err != nil {
					return object.Int(1)
				}
				out, err := io.ReadAll(r)
				switch {
				case errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF):
					return object.Int(2)
				case errors.Is(err, gzip.ErrChecksum):
					return object.Int(3)
				case err != nil:
					return object.Int(1)
				}
				return object.Bytes(out)
			}, "Decompress gzip members; a number tells what is wrong."},
		})
		return m
	})
}
