package lib

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"

	"github.com/ulikunitz/xz"
	"github.com/ulikunitz/xz/lzma"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module _lzma, on the package xz. Of the filters it has LZMA2 in xz files
// and LZMA1 in the old format; there are no raw streams.

var (
	lzmaErrorType        = object.DeclareType("_lzma", "LZMAError", object.ExceptionType)
	lzmaCompressorType   = finalType("_lzma", "LZMACompressor", nil)
	lzmaDecompressorType = finalType("_lzma", "LZMADecompressor", nil)
)

const (
	lzmaAuto = iota
	lzmaXZ
	lzmaAlone
	lzmaRaw
)

const lzmaNoCheck, lzmaUnknownCheck = 0, 16

var lzmaConstants = map[string]int{
	"FORMAT_AUTO": lzmaAuto, "FORMAT_XZ": lzmaXZ, "FORMAT_ALONE": lzmaAlone, "FORMAT_RAW": lzmaRaw,
	"CHECK_NONE": lzmaNoCheck, "CHECK_CRC32": 1, "CHECK_CRC64": 4, "CHECK_SHA256": 10, "CHECK_ID_MAX": 15, "CHECK_UNKNOWN": lzmaUnknownCheck,
	"FILTER_DELTA": 3, "FILTER_X86": 4, "FILTER_POWERPC": 5, "FILTER_IA64": 6, "FILTER_ARM": 7, "FILTER_ARMTHUMB": 8, "FILTER_SPARC": 9,
	"FILTER_LZMA2": 0x21, "FILTER_LZMA1": 0x4000000000000001,
	"MF_HC3": 3, "MF_HC4": 4, "MF_BT2": 0x12, "MF_BT3": 0x13, "MF_BT4": 0x14, "MODE_FAST": 1, "MODE_NORMAL": 2,
	"PRESET_DEFAULT": 6, "PRESET_EXTREME": 1 << 31,
}

var xzMagic = []byte{0xfd, '7', 'z', 'X', 'Z', 0}

const xzHeaderLen = 12

// xzOver reports that a stream of xz has ended, with its footer.
func xzOver(tail []byte) bool {
	if len(tail) < xzHeaderLen {
		return false
	}
	f := tail[len(tail)-xzHeaderLen:]
	return f[10] == 'Y' && f[11] == 'Z' && crc32.ChecksumIEEE(f[4:10]) == binary.LittleEndian.Uint32(f)
}

var errLZMAFormat = errors.New("Input format not supported by decoder")

// newLZMAUnpacker makes the unpacker of a stream in a format; check is told
// which check its header names.
func newLZMAUnpacker(format int, check func(int)) *unpacker {
	return newUnpacker(func(src io.Reader) (io.Reader, error) {
		u := src.(*unpacker)
		kind := format
		head := make([]byte, len(xzMagic), xzHeaderLen)
		if _, err := io.ReadFull(src, head); err != nil {
			return nil, err
		}
		isXZ := bytes.Equal(head, xzMagic)
		switch {
		case kind == lzmaAuto && isXZ:
			kind = lzmaXZ
		case kind == lzmaAuto:
			kind = lzmaAlone
		case kind == lzmaXZ && !isXZ:
			return nil, errLZMAFormat
		}
		if kind == lzmaXZ {
			head = head[:xzHeaderLen]
			if _, err := io.ReadFull(src, head[len(xzMagic):]); err != nil {
				return nil, err
			}
			check(int(head[7] & 15))
		} else {
			check(lzmaNoCheck)
		}
		u.in, u.tail = append(head, u.in...), nil
		if kind == lzmaXZ {
			r, err := xz.ReaderConfig{SingleStream: true}.NewReader(src)
			b := &bytewise{Reader: r}
			u.part = &b.part
			return b, err
		}
		u.over = nil
		r, err := lzma.NewReader(src)
		if err != nil && err != io.EOF {
			err = errLZMAFormat
		}
		return r, err
	}, xzOver)
}

func lzmaFault(err error) *object.Exception {
	if err == errLZMAFormat {
		return object.New(lzmaErrorType, err.Error())
	}
	return object.New(lzmaErrorType, "Corrupt input data")
}

// lzmaMissing refuses what the package xz does not have.
func lzmaMissing(what string) {
	panic(object.New(lzmaErrorType, "inloop does not have "+what))
}

// lzmaDictCap is the size of the dictionary of a preset.
func lzmaDictCap(preset int) int {
	return []int{1 << 18, 1 << 20, 1 << 21, 1 << 22, 1 << 22, 1 << 23, 1 << 23, 1 << 24, 1 << 25, 1 << 26}[preset]
}

// lzmaSettings reads preset and filters: the dictionary's size.
func lzmaSettings(preset, filters any) int {
	if filters != object.None {
		if preset != object.None {
			panic(object.New(object.ValueError, "Cannot specify both preset and filter chain"))
		}
		chain := object.ToSlice(filters)
		if len(chain) != 1 {
			lzmaMissing("chains of filters")
		}
		f := chain[0]
		if _, ok := f.(*object.Dict); !ok {
			panic(object.New(object.TypeError, "Filter specifier must be a dict or dict-like object"))
		}
		get := func(name string) any { return object.CallMethod(f, "get", name) }
		id := get("id")
		if id == object.None {
			panic(object.New(object.ValueError, "Filter specifier must have an \"id\" entry"))
		}
		if n := object.ToInt(id); n != lzmaConstants["FILTER_LZMA2"] && n != lzmaConstants["FILTER_LZMA1"] {
			lzmaMissing("this filter")
		}
		if size := get("dict_size"); size != object.None {
			return max(object.ToInt(size), lzma.MinDictCap)
		}
		preset = get("preset")
	}
	level := lzmaConstants["PRESET_DEFAULT"]
	if preset != object.None {
		if level = object.ToInt(preset) &^ lzmaConstants["PRESET_EXTREME"]; level < 0 || level > 9 {
			panic(object.Newf(lzmaErrorType, "Invalid compression preset: %d", object.ToInt(preset)))
		}
	}
	return lzmaDictCap(level)
}

func newLZMAPacker(cls *object.Type, a []any) *packer {
	format, check := object.ToInt(a[0]), object.ToInt(a[1])
	p := &packer{nativeValue: nativeValue{typ: cls}, buf: new(bytes.Buffer)}
	if check != -1 && check != lzmaNoCheck && format != lzmaXZ {
		panic(object.New(object.ValueError, "Integrity checks are only supported by FORMAT_XZ"))
	}
	if check == -1 {
		check = lzmaConstants["CHECK_CRC64"]
	}
	dict := lzmaSettings(a[2], a[3])
	var err error
	switch format {
	case lzmaXZ:
		if check < 0 || check > 15 {
			panic(object.New(lzmaErrorType, "Unsupported integrity check"))
		}
		p.w, err = xz.WriterConfig{DictCap: dict, CheckSum: byte(check), NoCheckSum: check == lzmaNoCheck}.NewWriter(p.buf)
	case lzmaAlone:
		p.w, err = lzma.WriterConfig{DictCap: dict}.NewWriter(p.buf)
	case lzmaRaw:
		if a[3] == object.None {
			panic(object.New(object.ValueError, "Must specify filters for FORMAT_RAW"))
		}
		lzmaMissing("raw streams of LZMA")
	default:
		panic(object.Newf(object.ValueError, "Invalid container format: %d", format))
	}
	if err != nil {
		panic(object.New(lzmaErrorType, "Unsupported integrity check"))
	}
	return p
}

func newLZMADecompressor(cls *object.Type, a []any) any {
	format := object.ToInt(a[0])
	switch {
	case format == lzmaRaw && a[1] != object.None:
		panic(object.New(object.ValueError, "Cannot specify memory limit with FORMAT_RAW"))
	case format == lzmaRaw && a[2] == object.None:
		panic(object.New(object.ValueError, "Must specify filters for FORMAT_RAW"))
	case format == lzmaRaw:
		lzmaMissing("raw streams of LZMA")
	case a[2] != object.None:
		panic(object.New(object.ValueError, "Cannot specify filters except with FORMAT_RAW"))
	case format < lzmaAuto || format > lzmaRaw:
		panic(object.Newf(object.ValueError, "Invalid container format: %d", format))
	}
	check := lzmaUnknownCheck
	if format == lzmaAlone {
		check = lzmaNoCheck
	}
	at := &check
	d := newDecompressor(cls, newLZMAUnpacker(format, func(n int) { *at = n }), lzmaFault)
	d.check = func() any { return object.Int(*at) }
	return d
}

func completeLZMA() {
	completePacker(lzmaCompressorType)
	make1 := argsOf("LZMACompressor", "format=1, check=-1, preset=None, filters=None")
	lzmaCompressorType.Make = func(cls *object.Type, args []any, kwnames []string) any {
		return newLZMAPacker(cls, make1(args, kwnames))
	}
	completeDecompressor(lzmaDecompressorType)
	make2 := argsOf("LZMADecompressor", "format=0, memlimit=None, filters=None")
	lzmaDecompressorType.Make = func(cls *object.Type, args []any, kwnames []string) any {
		return newLZMADecompressor(cls, make2(args, kwnames))
	}
	lzmaDecompressorType.AddGetset([]object.Getset{
		{Name: "check", Get: func(v any) any { return v.(*decompressor).check() }, Doc: "ID of the integrity check used by the input stream."},
	})
}

func init() {
	lazily("_lzma", "", completeLZMA, func(in *machine.Interp, m *object.Module) {
		for name, n := range lzmaConstants {
			m.Dict.SetStr(name, object.Int(n))
		}
		for _, t := range []*object.Type{lzmaErrorType, lzmaCompressorType, lzmaDecompressorType} {
			m.Dict.SetStr(t.Name, t)
		}
		m.Add([]object.Method{
			{"is_check_supported", "check_id, /", func(a []any) any {
				switch object.ToInt(a[0]) {
				case lzmaNoCheck, 1, 4, 10:
					return true
				}
				return false
			}, "Test whether the given integrity check is supported."},
		})
	})
}
