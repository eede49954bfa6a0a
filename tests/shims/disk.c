/* Stands between a process and its disk (LD_PRELOAD, Linux with glibc).
 *
 * Below the folder DISK_FOLDER it writes down, in DISK_LOG, what is written, cut, synced, made, renamed, linked
 * and removed, in the order in which it is done, and among it what is answered on sockets. DISK_CONTROL holds five
 * 32-bit numbers that a test may change at any moment: see `struct control`. What maps a file into memory and
 * what copies inside the kernel is not seen; disk.py says how a test finds that out.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

struct control {
    uint32_t write_errno; /* what writes, new names and new lengths fail with; 0: they do not */
    uint32_t writes_left; /* so many still succeed before; of the last one only half is written */
    uint32_t sync_errno;  /* likewise for fsync and fdatasync */
    uint32_t syncs_left;
    uint32_t sync_delay_us; /* each sync takes at least so long */
};

struct record {
    uint8_t kind; /* w(rite) t(runcate) s(ync) c(reate) d(irectory) r(ename) l(ink) u(nlink) a(nswer) */
    uint8_t pad[7];
    uint64_t file;  /* inode; for an answer the socket's number */
    uint64_t at;    /* offset, length, or the errno of a sync */
    uint64_t since; /* of a sync: how long the log was when it began */
    uint32_t path_size, data_size;
};

static const char *folder;
static size_t folder_size;
static int log_fd = -1;
static struct control nothing;
static volatile struct control *control = &nothing;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
    const char *log = getenv("DISK_LOG"), *switches = getenv("DISK_CONTROL");
    folder = getenv("DISK_FOLDER");
    folder_size = folder ? strlen(folder) : 0;
    if (log) log_fd = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (!switches) return;
    int fd = (int)syscall(SYS_openat, AT_FDCWD, switches, O_RDWR | O_CLOEXEC, 0);
    void *shared = mmap(NULL, sizeof nothing, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (shared != MAP_FAILED) control = shared;
    close(fd);
}

static int below(const char *path) {
    return folder && !strncmp(path, folder, folder_size) && (path[folder_size] == '/' || !path[folder_size]);
}

/* The path of an open file or folder below ours, and its inode; 0 where it lies elsewhere. */
static uint64_t file_of(int fd, char path[PATH_MAX]) {
    char link[64];
    struct stat about;
    if (!folder || fstat(fd, &about) || !(S_ISREG(about.st_mode) || S_ISDIR(about.st_mode))) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t size = readlink(link, path, PATH_MAX - 1);
    if (size < 0) return 0;
    path[size] = 0;
    return below(path) ? about.st_ino : 0;
}

static int whole(const char *given, char path[PATH_MAX]) {
    char here[PATH_MAX];
    if (given[0] == '/' || !getcwd(here, sizeof here)) here[0] = 0;
    snprintf(path, PATH_MAX, here[0] ? "%s/%s" : "%s%s", here, given);
    return below(path);
}

static uint64_t inode_at(const char *path) {
    struct stat about;
    return stat(path, &about) ? 0 : about.st_ino;
}

/* One write in append mode: threads and processes share the log, and its order is what counts. */
static void note(char kind, uint64_t file, uint64_t at, uint64_t since, const char *path, const void *data, size_t size) {
    int kept = errno;
    struct record head = {(uint8_t)kind, {0}, file, at, since, path ? (uint32_t)strlen(path) : 0, (uint32_t)size};
    struct iovec parts[] = {{&head, sizeof head}, {(void *)path, head.path_size}, {(void *)data, size}};
    if (log_fd >= 0) syscall(SYS_writev, log_fd, parts, 3);
    errno = kept;
}

/* 0: go on; 1: the last one that does; -1: fail. */
static int counted(uint32_t failure, volatile uint32_t *left) {
    if (!failure) return 0;
    uint32_t now = *left;
    while (now && !__atomic_compare_exchange_n(left, &now, now - 1, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) {}
    if (now) return now == 1;
    errno = (int)failure;
    return -1;
}

static int full(void) { return counted(control->write_errno, &control->writes_left); }

ssize_t write(int fd, const void *data, size_t size) {
    char path[PATH_MAX];
    uint64_t file = file_of(fd, path);
    int state = file ? full() : 0;
    if (state < 0) return -1;
    ssize_t done = REAL(write)(fd, data, state && size > 1 ? size / 2 : size);
    if (file && done > 0) note('w', file, (uint64_t)(lseek(fd, 0, SEEK_CUR) - done), 0, path, data, (size_t)done);
    return done;
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
    char path[PATH_MAX];
    uint64_t file = file_of(fd, path);
    int state = file ? full() : 0;
    if (state < 0) return -1;
    ssize_t done = REAL(pwrite)(fd, data, state && size > 1 ? size / 2 : size, at);
    if (file && done > 0) note('w', file, (uint64_t)at, 0, path, data, (size_t)done);
    return done;
}
ssize_t pwrite64(int fd, const void *data, size_t size, off_t at) { return pwrite(fd, data, size, at); }

int ftruncate(int fd, off_t length) {
    char path[PATH_MAX];
    uint64_t file = file_of(fd, path);
    if (file && full() < 0) return -1;
    int done = REAL(ftruncate)(fd, length);
    if (file && !done) note('t', file, (uint64_t)length, 0, path, NULL, 0);
    return done;
}
int ftruncate64(int fd, off_t length) { return ftruncate(fd, length); }

static int synced(int fd, int (*real)(int)) {
    char path[PATH_MAX];
    uint64_t file = file_of(fd, path);
    if (!file) return real(fd);
    /* Only what stands in the log by now is sure to be covered; it counts when it has succeeded. */
    uint64_t since = log_fd < 0 ? 0 : (uint64_t)lseek(log_fd, 0, SEEK_END);
    struct timespec delay = {control->sync_delay_us / 1000000, control->sync_delay_us % 1000000 * 1000L};
    if (control->sync_delay_us) nanosleep(&delay, NULL);
    int done = counted(control->sync_errno, &control->syncs_left) < 0 ? -1 : real(fd);
    note('s', file, done ? (uint64_t)errno : 0, since, path, NULL, 0);
    return done;
}
int fsync(int fd) { return synced(fd, REAL(fsync)); }
int fdatasync(int fd) { return synced(fd, REAL(fdatasync)); }

static int opened(int at, const char *given, int flags, mode_t mode) {
    char path[PATH_MAX];
    int ours = (flags & (O_CREAT | O_TRUNC)) && whole(given, path), old = ours && inode_at(path);
    if (ours && !old && full() < 0) return -1;
    int fd = (int)REAL(openat)(at, given, flags, mode);
    if (ours && fd >= 0 && !old) note('c', inode_at(path), 0, 0, path, NULL, 0);
    if (ours && fd >= 0 && old && flags & O_TRUNC) note('t', inode_at(path), 0, 0, path, NULL, 0);
    return fd;
}
#define OPENED(at)                                                              \
    va_list more;                                                               \
    va_start(more, flags);                                                      \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;     \
    va_end(more);                                                               \
    return opened(at, path, flags, mode)
int open(const char *path, int flags, ...) { OPENED(AT_FDCWD); }
int open64(const char *path, int flags, ...) { OPENED(AT_FDCWD); }
int openat(int at, const char *path, int flags, ...) { OPENED(at); }
int openat64(int at, const char *path, int flags, ...) { OPENED(at); }

int mkdir(const char *given, mode_t mode) {
    char path[PATH_MAX];
    int ours = whole(given, path);
    if (ours && !inode_at(path) && full() < 0) return -1;
    int done = REAL(mkdir)(given, mode);
    if (ours && !done) note('d', inode_at(path), 0, 0, path, NULL, 0);
    return done;
}

int rename(const char *from, const char *to) {
    char old[PATH_MAX], new[PATH_MAX];
    int done = REAL(rename)(from, to);
    if (!done && whole(from, old) && whole(to, new)) note('r', inode_at(new), 0, 0, old, new, strlen(new));
    return done;
}

int link(const char *from, const char *to) {
    char old[PATH_MAX], new[PATH_MAX];
    int done = REAL(link)(from, to);
    if (!done && whole(from, old) && whole(to, new)) note('l', inode_at(new), 0, 0, old, new, strlen(new));
    return done;
}

int unlink(const char *given) {
    char path[PATH_MAX];
    int done = REAL(unlink)(given);
    if (!done && whole(given, path)) note('u', 0, 0, 0, path, NULL, 0);
    return done;
}

/* Written down before it leaves: whoever reads it can only read it later. */
ssize_t send(int fd, const void *data, size_t size, int flags) {
    note('a', (uint64_t)fd, 0, 0, NULL, data, size);
    return REAL(send)(fd, data, size, flags);
}
