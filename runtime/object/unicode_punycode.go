package object

import (
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Punycode (RFC 3492), and domain names in it (IDNA of 2003).

const (
	punyBase, punyMin, punyMax, punySkew, punyDamp = 36, 1, 26, 38, 700
	punyDigits                                     = "abcdefghijklmnopqrstuvwxyz0123456789"
)

func init() {
	addCodec("punycode", &Codec{Name: "punycode", label: "punycode",
		encode: func(s, _ string) []byte { return []byte(punyEncode(s)) },
		decode: func(b []byte, _ string, _ bool) (string, int) { return punyDecode(b), len(b) }})
	addCodec("idna", &Codec{Name: "idna", label: "idna",
		encode: func(s, _ string) []byte { return idnaEncode(s) },
		decode: func(b []byte, _ string, _ bool) (string, int) { return idnaDecode(b), len(b) }})
}

func punyAdapt(delta, n int, first bool) int {
	if first {
		delta /= punyDamp
	} else {
		delta /= 2
	}
	delta += delta / n
	k := 0
	for ; delta > (punyBase-punyMin)*punyMax/2; k += punyBase {
		delta /= punyBase - punyMin
	}
	return k + (punyBase-punyMin+1)*delta/(delta+punySkew)
}

func punyThreshold(k, bias int) int { return min(max(k-bias, punyMin), punyMax) }

func punyEncode(s string) string {
	rs := Runes(s)
	var out []byte
	for _, r := range rs {
		if r < 0x80 {
			out = append(out, byte(r))
		}
	}
	done := len(out)
	basic := done
	if basic > 0 {
		out = append(out, '-')
	}
	n, delta, bias := rune(0x80), 0, 72
	for done < len(rs) {
		next := rune(0x110000)
		for _, r := range rs {
			if r >= n && r < next {
				next = r
			}
		}
		delta += int(next-n) * (done + 1)
		n = next
		for _, r := range rs {
			if r < n {
				delta++
			}
			if r != n {
				continue
			}
			q := delta
			for k := punyBase; ; k += punyBase {
				t := punyThreshold(k, bias)
				if q < t {
					break
				}
				out = append(out, punyDigits[t+(q-t)%(punyBase-t)])
				q = (q - t) / (punyBase - t)
			}
			out = append(out, punyDigits[q])
			bias = punyAdapt(delta, done+1, done == basic)
			delta = 0
			done++
		}
		delta++
		n++
	}
	return string(out)
}

func punyDecode(b []byte) string {
	s := string(b)
	basic, ext := "", s
	if i := strings.LastIndexByte(s, '-'); i >= 0 {
		basic, ext = s[:i], s[i+1:]
	}
	for i := range len(basic) {
		if basic[i] >= 0x80 {
			panic(NewDecodeError("ascii", b, i, i+1, "ordinal not in range(128)"))
		}
	}
	at := len(s) - len(ext)
	fail := func(from, to int, reason string) {
		panic(NewDecodeError("punycode", b, from, to, reason))
	}
	rs := Runes(basic)
	n, i, bias, first := 0x80, 0, 72, true
	for ext != "" {
		old, w := i, 1
		for k := punyBase; ; k += punyBase {
			if ext == "" {
				fail(at, at+1, "incomplete punycode string")
			}
			d := strings.IndexByte(punyDigits, byteLower(ext[0]))
			if d < 0 {
				fail(at, at+1, "Invalid extended code point '"+strconv.Itoa(int(ext[0]))+"'")
			}
			ext = ext[1:]
			at++
			i += d * w
			t := punyThreshold(k, bias)
			if d < t {
				break
			}
			if w *= punyBase - t; w > 1<<40 {
				fail(at-1, at, "Invalid character U+"+strconv.FormatInt(int64(i), 16))
			}
		}
		n += i / (len(rs) + 1)
		if n > 0x10FFFF {
			fail(at-1, at, "Invalid character U+"+strconv.FormatInt(int64(n), 16))
		}
		i %= len(rs) + 1
		rs = append(rs[:i], append([]rune{rune(n)}, rs[i:]...)...)
		i++
		bias = punyAdapt(i-1-old, len(rs), first)
		first = false
	}
	return fromRunes(rs)
}

// isIDNADot reports what may stand between labels.
func isIDNADot(r rune) bool { return r == '.' || r == 0x3002 || r == 0xFF0E || r == 0xFF61 }

func idnaEncode(s string) []byte {
	var out []byte
	for at := 0; at < len(s); {
		end := indexFunc(s[at:], isIDNADot)
		last := end < 0
		if last {
			end = len(s) - at
		}
		out = append(out, idnaLabel(s, at, at+end)...)
		at += end
		if !last {
			out = append(out, '.')
			at += runeLen(s[at:])
		}
	}
	return out
}

// idnaLabel encodes the label s[from:to].
func idnaLabel(s string, from, to int) string {
	fail := func(from, to int, reason string) {
		start := strPosition(s, from)
		panic(NewEncodeError("idna", s, start, start+max(countRunes(s[from:min(to, len(s))]), 1), reason))
	}
	l := s[from:to]
	if i := indexFunc(l, isSurrogate); i >= 0 {
		fail(from+i, from+i+3, "Invalid character "+Ascii(l[i:i+3]))
	}
	if !isASCII(l) {
		l = norm.NFKC.String(strCasefold([]any{norm.NFKC.String(l)}).(string))
		if !isASCII(l) {
			l = "xn--" + punyEncode(l)
		}
	}
	switch {
	case l == "":
		fail(from, to+1, "label empty")
	case len(l) >= 64:
		fail(from, to, "label too long")
	}
	return l
}

func idnaDecode(b []byte) string {
	for i, c := range b {
		if c >= 0x80 {
			panic(NewDecodeError("idna", b, i, i+1, "ordinal not in range(128)"))
		}
	}
	labels := strings.Split(string(b), ".")
	for i, l := range labels {
		if len(l) >= 4 && strings.EqualFold(l[:4], "xn--") {
			labels[i] = punyDecode([]byte(l[4:]))
		}
	}
	return strings.Join(labels, ".")
}
