#include "support/faultvfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <csignal>
#include <new>

#include <unistd.h>

namespace Tests {

namespace {

struct State
{
    Fault fault;
    int calls = 0;
    bool hasStruck = false;
};

State s_state; // global, as SQLite's methods have no argument for it
sqlite3_vfs *s_disk = nullptr;
sqlite3_vfs s_vfs;

struct File
{
    sqlite3_file base;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

sqlite3_file *real(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file)->real();
}

bool strikes()
{
    const int call = ++s_state.calls;
    const Fault &fault = s_state.fault;
    if (fault.at == 0 || call < fault.at || (call > fault.at && !fault.isSticky))
        return false;
    if (fault.kind == Fault::Kind::Kill)
        kill(getpid(), SIGKILL);
    s_state.hasStruck = true;
    return true;
}

// Does `work` and returns its result. If the fault is due at this call, does what its kind says and
// returns `error` instead.
template<typename Work>
int call(int error, Work work)
{
    if (!strikes())
        return work();
    if (s_state.fault.kind == Fault::Kind::Late)
        work();
    return error;
}

int closeFile(sqlite3_file *file)
{
    return real(file)->pMethods->xClose(real(file));
}

int readFile(sqlite3_file *file, void *into, int length, sqlite3_int64 at)
{
    return call(SQLITE_IOERR_READ,
                [&] { return real(file)->pMethods->xRead(real(file), into, length, at); });
}

int writeFile(sqlite3_file *file, const void *from, int length, sqlite3_int64 at)
{
    const auto write = [&](int most) {
        return real(file)->pMethods->xWrite(real(file), from, most, at);
    };
    if (!strikes())
        return write(length);
    if (s_state.fault.kind == Fault::Kind::Late)
        write(length);
    if (s_state.fault.kind == Fault::Kind::Torn)
        write(length / 2);
    return s_state.fault.kind == Fault::Kind::Full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    return call(SQLITE_IOERR_TRUNCATE,
                [&] { return real(file)->pMethods->xTruncate(real(file), size); });
}

int syncFile(sqlite3_file *file, int flags)
{
    return call(SQLITE_IOERR_FSYNC, [&] { return real(file)->pMethods->xSync(real(file), flags); });
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    return call(SQLITE_IOERR_FSTAT,
                [&] { return real(file)->pMethods->xFileSize(real(file), size); });
}

int lockFile(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xLock(real(file), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xUnlock(real(file), level);
}

int checkReservedLock(sqlite3_file *file, int *isReserved)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), isReserved);
}

int controlFile(sqlite3_file *file, int operation, void *argument)
{
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}

int characteristics(sqlite3_file *file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

// Version 1 of the methods: without shared memory, so that there can be no write-ahead log.
const sqlite3_io_methods kMethods = {
    1,        closeFile,  readFile,          writeFile,   truncateFile, syncFile,        sizeOfFile,
    lockFile, unlockFile, checkReservedLock, controlFile, sectorSize,   characteristics, nullptr,
    nullptr,  nullptr,    nullptr,           nullptr,     nullptr};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *givenFlags)
{
    auto *wrapped = new (file) File;
    wrapped->base.pMethods = nullptr;
    wrapped->real()->pMethods = nullptr;
    const int code = call(SQLITE_CANTOPEN, [&] {
        return s_disk->xOpen(s_disk, name, wrapped->real(), flags, givenFlags);
    });
    if (code == SQLITE_OK)
        wrapped->base.pMethods = &kMethods;
    // A failure reported after the file was opened: SQLite will not close it then.
    else if (wrapped->real()->pMethods)
        wrapped->real()->pMethods->xClose(wrapped->real());
    return code;
}

int deleteFile(sqlite3_vfs *, const char *name, int syncsFolder)
{
    return call(SQLITE_IOERR_DIR_FSYNC, [&] { return s_disk->xDelete(s_disk, name, syncsFolder); });
}

int accessFile(sqlite3_vfs *, const char *name, int flags, int *result)
{
    return s_disk->xAccess(s_disk, name, flags, result);
}

} // namespace

FaultVfs::FaultVfs()
{
    s_disk = sqlite3_vfs_find(nullptr);
    s_vfs = *s_disk;
    s_vfs.pNext = nullptr;
    s_vfs.zName = "fault";
    s_vfs.szOsFile = int(sizeof(File)) + s_disk->szOsFile;
    s_vfs.xOpen = openFile;
    s_vfs.xDelete = deleteFile;
    s_vfs.xAccess = accessFile;
    s_state = {};
    sqlite3_vfs_register(&s_vfs, 1);
}

FaultVfs::~FaultVfs()
{
    sqlite3_vfs_unregister(&s_vfs);
    sqlite3_vfs_register(s_disk, 1);
}

void FaultVfs::set(const Fault &fault)
{
    s_state = {.fault = fault};
}

int FaultVfs::calls() const
{
    return s_state.calls;
}

bool FaultVfs::hasStruck() const
{
    return s_state.hasStruck;
}

} // namespace Tests
