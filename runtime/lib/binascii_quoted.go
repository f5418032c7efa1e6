package lib

import "bytes"

// Quoted-printable text.

func unquotePrintable(in []byte, header bool) []byte {
	var out []byte
	for i := 0; i < len(in); i++ {
		switch c := in[i]; {
		case c == '=':
			if i+1 >= len(in) {
				return out
			}
			switch next := in[i+1]; {
			case next == '\n' || next == '\r':
				// A soft line break: all up to the newline goes.
				end := bytes.IndexByte(in[i:], '\n')
				if end < 0 {
					return out
				}
				i += end
			case next == '=':
				out = append(out, '=')
				i++
			case i+2 < len(in) && hexValue(next) >= 0 && hexValue(in[i+2]) >= 0:
				out = append(out, byte(hexValue(next)<<4|hexValue(in[i+2])))
				i += 2
			default:
				out = append(out, '=')
			}
		case header && c == '_':
			out = append(out, ' ')
		default:
			out = append(out, c)
		}
	}
	return out
}

// quotePrintable writes lines of at most 76 characters.
func quotePrintable(in []byte, quoteTabs, text, header bool) []byte {
	const width = 76
	newline := []byte("\n")
	if i := bytes.IndexByte(in, '\n'); i > 0 && in[i-1] == '\r' {
		newline = []byte("\r\n")
	}
	var out []byte
	column := 0
	soft := func() {
		out = append(append(out, '='), newline...)
		column = 0
	}
	const hex = "0123456789ABCDEF"
	for i := 0; i < len(in); i++ {
		c := in[i]
		last := i+1 == len(in)
		endsLine := !last && (in[i+1] == '\n' || in[i+1] == '\r' && i+2 < len(in) && in[i+2] == '\n')
		quoted := c > 126 || c == '=' || header && c == '_' ||
			c == '.' && column == 0 && (last || in[i+1] == '\n' || in[i+1] == '\r' || in[i+1] == 0) ||
			!text && (c == '\r' || c == '\n') ||
			(c == '\t' || c == ' ') && last ||
			c < 33 && c != '\r' && c != '\n' && c != '\t' && c != ' ' ||
			c < 33 && c != '\r' && c != '\n' && (quoteTabs && (!header || c != ' '))
		if quoted {
			if column+3 >= width {
				soft()
			}
			out = append(out, '=', hex[c>>4], hex[c&15])
			column += 3
			continue
		}
		if text && (c == '\n' || c == '\r' && !last && in[i+1] == '\n') {
			// Blanks before a line's end would be lost on the way.
			if n := len(out); n > 0 && (out[n-1] == ' ' || out[n-1] == '\t') {
				b := out[n-1]
				out = append(out[:n-1], '=', hex[b>>4], hex[b&15])
			}
			out = append(out, newline...)
			column = 0
			if c == '\r' {
				i++
			}
			continue
		}
		if !last && !endsLine && column+1 >= width {
			soft()
		}
		column++
		if header && c == ' ' {
			c = '_'
		}
		out = append(out, c)
	}
	return out
}
