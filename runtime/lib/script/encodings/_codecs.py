"""What the modules of encodings consist of: fill() makes one's contents."""

import codecs
import _codecs


def fill(name, namespace):
    """Put an encoding's functions, classes and getregentry into a namespace."""
    if name in _own:
        import encodings._transforms
        make = getattr(encodings._transforms, name)
        make(namespace)
    elif name in ("utf_16", "utf_32"):
        _wide(name, namespace)
    elif name == "utf_8_sig":
        _signed(namespace)
    elif name == "idna":
        import encodings._idna
        encodings._idna.fill(namespace)
    else:
        _plain(name, namespace)


_own = {"base64_codec", "bz2_codec", "charmap", "hex_codec", "quopri_codec", "rot_13", "undefined", "uu_codec", "zlib_codec"}


def register(namespace, name, encode, decode, classes, text=True):
    """Put the parts of an encoding into its module."""
    for cls in classes.values():
        cls.__module__ = namespace["__name__"]
        cls.__qualname__ = cls.__name__
    namespace.update(classes)

    def getregentry():
        return codecs.CodecInfo(
            name=name, encode=encode, decode=decode,
            incrementalencoder=classes["IncrementalEncoder"], incrementaldecoder=classes["IncrementalDecoder"],
            streamwriter=classes["StreamWriter"], streamreader=classes["StreamReader"], _is_text_encoding=text)
    namespace["getregentry"] = getregentry


def streams(encode, decode):
    """The stream classes for a pair of functions."""
    class Codec(codecs.Codec):
        def encode(self, input, errors="strict"):
            return encode(input, errors)

        def decode(self, input, errors="strict"):
            return decode(input, errors)

    class StreamWriter(Codec, codecs.StreamWriter):
        pass

    class StreamReader(Codec, codecs.StreamReader):
        pass

    return {"Codec": Codec, "StreamWriter": StreamWriter, "StreamReader": StreamReader}


def _plain(name, namespace):
    shown, one_byte = _codecs._find(name)
    encode = getattr(_codecs, name + "_encode", None)
    partial = getattr(_codecs, name + "_decode", None)
    if encode is None:
        def encode(input, errors="strict"):
            return _codecs._encode(name, input, errors)

        def partial(input, errors="strict", final=False):
            return _codecs._decode(name, input, errors, final)
    if name in ("ascii", "latin_1"):
        whole = partial
        one_byte = True
    else:
        def whole(input, errors="strict"):
            return partial(input, errors, True)
        whole.__name__ = whole.__qualname__ = "decode"
    classes = streams(encode, whole)

    class IncrementalEncoder(codecs.IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    if one_byte:
        class IncrementalDecoder(codecs.IncrementalDecoder):
            def decode(self, input, final=False):
                return whole(input, self.errors)[0]
    else:
        class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
            _buffer_decode = staticmethod(partial)

        class StreamReader(classes["Codec"], codecs.StreamReader):
            def decode(self, input, errors="strict"):
                return partial(input, errors, False)
        classes["StreamReader"] = StreamReader
    classes["IncrementalEncoder"] = IncrementalEncoder
    classes["IncrementalDecoder"] = IncrementalDecoder
    if one_byte and name not in ("ascii", "latin_1"):
        table = _codecs._decode(name, bytes(range(256)), "replace", True)[0].replace("\ufffd", "\ufffe")
        namespace["decoding_table"] = table
        namespace["encoding_table"] = codecs.charmap_build(table)
    elif name.startswith("utf"):
        namespace["encode"] = encode
        namespace["decode"] = whole
    register(namespace, shown, encode, whole, classes)


def _wide(name, namespace):
    """UTF-16 and UTF-32, whose first unit may tell the order of bytes."""
    import sys
    encode_one = getattr(_codecs, name + "_encode")
    decode_one = getattr(_codecs, name + "_decode")
    decode_marked = getattr(_codecs, name + "_ex_decode")
    native = sys.byteorder == "little"
    encoders = [getattr(_codecs, f"{name}_{order}_encode") for order in ("le", "be")]
    decoders = [getattr(_codecs, f"{name}_{order}_decode") for order in ("le", "be")]
    size = 2 if name == "utf_16" else 4
    shown = name.replace("_", "-")

    def decode(input, errors="strict"):
        return decode_one(input, errors, True)

    class IncrementalEncoder(codecs.IncrementalEncoder):
        def __init__(self, errors="strict"):
            super().__init__(errors)
            self.encoder = None

        def encode(self, input, final=False):
            if self.encoder is None:
                result = encode_one(input, self.errors)[0]
                self.encoder = encoders[0 if native else 1]
                return result
            return self.encoder(input, self.errors)[0]

        def reset(self):
            super().reset()
            self.encoder = None

        def getstate(self):
            # 2 while the mark is still to be written
            return 2 if self.encoder is None else 0

        def setstate(self, state):
            self.encoder = None if state else encoders[0 if native else 1]

    class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
        def __init__(self, errors="strict"):
            super().__init__(errors)
            self.decoder = None

        def _buffer_decode(self, input, errors, final):
            if self.decoder is not None:
                return self.decoder(input, self.errors, final)
            output, consumed, order = decode_marked(input, errors, 0, final)
            if order == -1:
                self.decoder = decoders[0]
            elif order == 1:
                self.decoder = decoders[1]
            elif consumed >= size:
                raise UnicodeError(f"{shown.upper()} stream does not start with BOM")
            return output, consumed

        def reset(self):
            super().reset()
            self.decoder = None

        def getstate(self):
            # 2: not known, 0: the machine's order, 1: the other
            state = super().getstate()[0]
            if self.decoder is None:
                return state, 2
            return state, int((self.decoder is decoders[0]) != native)

        def setstate(self, state):
            super().setstate(state)
            known = state[1]
            if known == 0:
                self.decoder = decoders[0 if native else 1]
            elif known == 1:
                self.decoder = decoders[1 if native else 0]
            else:
                self.decoder = None

    class StreamWriter(codecs.StreamWriter):
        def __init__(self, stream, errors="strict"):
            super().__init__(stream, errors)
            self.encoder = None

        def reset(self):
            super().reset()
            self.encoder = None

        def encode(self, input, errors="strict"):
            if self.encoder is None:
                result = encode_one(input, errors)
                self.encoder = encoders[0 if native else 1]
                return result
            return self.encoder(input, errors)

    class StreamReader(codecs.StreamReader):
        def reset(self):
            super().reset()
            try:
                del self.decode
            except AttributeError:
                pass

        def decode(self, input, errors="strict"):
            output, consumed, order = decode_marked(input, errors, 0, False)
            if order == -1:
                self.decode = decoders[0]
            elif order == 1:
                self.decode = decoders[1]
            elif consumed >= size:
                raise UnicodeError(f"{shown.upper()} stream does not start with BOM")
            return output, consumed

    namespace["encode"] = encode_one
    namespace["decode"] = decode
    register(namespace, shown, encode_one, decode, {
        "IncrementalEncoder": IncrementalEncoder, "IncrementalDecoder": IncrementalDecoder,
        "StreamWriter": StreamWriter, "StreamReader": StreamReader})


def _signed(namespace):
    """UTF-8 that begins with a mark."""
    def encode(input, errors="strict"):
        return codecs.BOM_UTF8 + codecs.utf_8_encode(input, errors)[0], len(input)

    def decode(input, errors="strict"):
        prefix = 0
        if input[:3] == codecs.BOM_UTF8:
            input = input[3:]
            prefix = 3
        output, consumed = codecs.utf_8_decode(input, errors, True)
        return output, consumed + prefix

    class IncrementalEncoder(codecs.IncrementalEncoder):
        def __init__(self, errors="strict"):
            super().__init__(errors)
            self.first = 1

        def encode(self, input, final=False):
            mark = codecs.BOM_UTF8 if self.first else b""
            self.first = 0
            return mark + codecs.utf_8_encode(input, self.errors)[0]

        def reset(self):
            super().reset()
            self.first = 1

        def getstate(self):
            return self.first

        def setstate(self, state):
            self.first = state

    class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
        def __init__(self, errors="strict"):
            super().__init__(errors)
            self.first = 1

        def _buffer_decode(self, input, errors, final):
            if self.first:
                if len(input) < 3 and codecs.BOM_UTF8.startswith(input) and not final:
                    return "", 0
                self.first = 0
                if input[:3] == codecs.BOM_UTF8:
                    output, consumed = codecs.utf_8_decode(input[3:], errors, final)
                    return output, consumed + 3
            return codecs.utf_8_decode(input, errors, final)

        def reset(self):
            super().reset()
            self.first = 1

        def getstate(self):
            return super().getstate()[0], self.first

        def setstate(self, state):
            super().setstate(state)
            self.first = state[1]

    class StreamWriter(codecs.StreamWriter):
        def reset(self):
            super().reset()
            try:
                del self.encode
            except AttributeError:
                pass

        def encode(self, input, errors="strict"):
            self.encode = codecs.utf_8_encode
            return encode(input, errors)

    class StreamReader(codecs.StreamReader):
        def reset(self):
            super().reset()
            try:
                del self.decode
            except AttributeError:
                pass

        def decode(self, input, errors="strict"):
            if len(input) < 3:
                if codecs.BOM_UTF8.startswith(input):
                    # too short to tell
                    return "", 0
            elif input[:3] == codecs.BOM_UTF8:
                self.decode = codecs.utf_8_decode
                output, consumed = codecs.utf_8_decode(input[3:], errors)
                return output, consumed + 3
            self.decode = codecs.utf_8_decode
            return codecs.utf_8_decode(input, errors)

    namespace["encode"] = encode
    namespace["decode"] = decode
    register(namespace, "utf-8-sig", encode, decode, {
        "IncrementalEncoder": IncrementalEncoder, "IncrementalDecoder": IncrementalDecoder,
        "StreamWriter": StreamWriter, "StreamReader": StreamReader})
