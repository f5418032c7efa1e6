import pickle, io
for d in [b'', b'B', b'B\x03\x00\x00\x00', b'\x80', b'\x80\x04', b'(', b'N', b'I', b'I1', b'I1\n', b'(c', b'cbuiltins\n', b'X\x03\x00\x00\x00ab', b'\x8c', b'L1L\n', b'I5JUNK\n.', b'cbuiltins\nint\nNR.', b'\x80\x04\x95\x05']:
    for load in pickle.loads, lambda d: pickle.load(io.BytesIO(d)):
        try: print(d, load(d))
        except Exception as e: print(d, type(e).__name__, e)
import time
for a in [(2147483648-1900+1900,)+(0,)*8, (2**31,)+(0,)*8, (-2**31-1,)+(0,)*8, (2**40,)+(1,)*8, (1,)*8]:
    for f in time.asctime, lambda t: time.strftime("%Y", t), time.mktime:
        try: print(f(a))
        except Exception as e: print(type(e).__name__, e)
for s,f in [('','%D'),('19','%Y %'),('x','%Q'),('1','%d x')]:
    try: time.strptime(s,f)
    except ValueError as e: print(e, e.__suppress_context__)
