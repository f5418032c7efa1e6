package lib

import (
	"bytes"
	"compress/bzip2"
	"io"

	dsnet "github.com/dsnet/compress/bzip2"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module _bz2: decompression is Go's, compression dsnet's.

var (
	bz2CompressorType   = finalType("_bz2", "BZ2Compressor", nil)
	bz2DecompressorType = finalType("_bz2", "BZ2Decompressor", nil)
)

// bz2Over reports that a stream of bzip2 has ended: its last 80 bits, up to
// seven of padding before the end of a byte, are the mark and a checksum.
func bz2Over(tail []byte) bool {
	if len(tail) < 11 {
		return false
	}
	const mark = 0x177245385090
	tail = tail[len(tail)-11:]
	for pad := range 8 {
		var v uint64
		for i := range 48 {
			bit := 88 - 80 - pad + i
			v = v<<1 | uint64(tail[bit/8]>>(7-bit%8)&1)
		}
		if v == mark {
			return true
		}
	}
	return false
}

func newBZ2Unpacker() *unpacker {
	return newUnpacker(func(src io.Reader) (io.Reader, error) { return bzip2.NewReader(src), nil }, bz2Over)
}

func bz2Fault(error) *object.Exception { return object.New(object.OSError, "Invalid data stream") }

// A packer is a compressor of bz2 or lzma.
type packer struct {
	nativeValue
	w    io.WriteCloser
	buf  *bytes.Buffer
	done bool
}

func (p *packer) take() any {
	out := object.Bytes(p.buf.Bytes())
	p.buf.Reset()
	return out
}

// completePacker gives a type of compressors its methods.
func completePacker(t *object.Type) {
	self := func(a []any) *packer { return a[0].(*packer) }
	t.AddMethods([]object.Method{
		{"compress", "data, /", func(a []any) any {
			p := self(a)
			data := object.BytesOf(a[1])
			if p.done {
				panic(object.New(object.ValueError, "Compressor has been flushed"))
			}
			p.w.Write(data)
			return p.take()
		}, "Provide data to the compressor object."},
		{"flush", "", func(a []any) any {
			p := self(a)
			if p.done {
				panic(object.New(object.ValueError, "Repeated call to flush()"))
			}
			p.done = true
			p.w.Close()
			return p.take()
		}, "Finish the compression process."},
	})
}

func completeBZ2() {
	completePacker(bz2CompressorType)
	level := argsOf("BZ2Compressor", "compresslevel=9, /")
	bz2CompressorType.Make = func(cls *object.Type, args []any, kwnames []string) any {
		n := object.ToInt(level(args, kwnames)[0])
		if n < 1 || n > 9 {
			panic(object.New(object.ValueError, "compresslevel must be between 1 and 9"))
		}
		p := &packer{nativeValue: nativeValue{typ: cls}, buf: new(bytes.Buffer)}
		p.w, _ = dsnet.NewWriter(p.buf, &dsnet.WriterConfig{Level: n})
		return p
	}
	completeDecompressor(bz2DecompressorType)
	none := argsOf("BZ2Decompressor", "")
	bz2DecompressorType.Make = func(cls *object.Type, args []any, kwnames []string) any {
		none(args, kwnames)
		return newDecompressor(cls, newBZ2Unpacker(), bz2Fault)
	}
}

func init() {
	lazily("_bz2", "", completeBZ2, func(in *machine.Interp, m *object.Module) {
		m.Dict.SetStr("BZ2Compressor", bz2CompressorType)
		m.Dict.SetStr("BZ2Decompressor", bz2DecompressorType)
	})
}
