// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/receiving.h"

#include "core/sha256sum.h"
#include "intake/papersource.h"

#include <QFile>
#include <QRegularExpression>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace LeverArch {

namespace {

constexpr qsizetype chunkSize = 1 << 20;
constexpr qsizetype headSize = 1024;
constexpr qsizetype tailSize = 64 * 1024;

class OpenFile
{
public:
    explicit OpenFile(const QByteArray &name)
        : m_descriptor(::open(name.constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC))
    {}
    ~OpenFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;

    bool isOpen() const { return m_descriptor >= 0; }
    bool state(struct stat &into) const { return ::fstat(m_descriptor, &into) == 0; }
    /// Bytes read, 0 at the end, -1 on failure.
    qsizetype read(char *into, qsizetype size) const
    {
        ssize_t got = 0;
        do {
            got = ::read(m_descriptor, into, size_t(size));
        } while (got < 0 && errno == EINTR);
        return got;
    }

private:
    int m_descriptor;
};

ReceivedPaper refused(const char *code, qint64 size = 0)
{
    ReceivedPaper paper;
    paper.refusal = refusalOf(code);
    paper.size = size;
    return paper;
}

const char *codeOfOpening(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return "missing";
    case ELOOP:
        return "link_loop";
    case ENXIO:
        return "not_a_file";
    default:
        return "unreadable";
    }
}

/// Nothing when the file may be opened and read.
const char *faultOf(const struct stat &state, const ForbiddenFiles &forbidden)
{
    if (!S_ISREG(state.st_mode))
        return "not_a_file";
    if (forbidden.contains(state.st_dev, state.st_ino))
        return "case_file";
    if (state.st_size > largestPaper)
        return "too_large";
    return nullptr;
}

bool isSameMoment(const struct stat &a, const struct stat &b)
{
    return a.st_size == b.st_size && a.st_mtim.tv_sec == b.st_mtim.tv_sec &&
           a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

/// Blank space and a byte order mark before the header are common.
bool beginsAsPdf(const QByteArray &head)
{
    constexpr qsizetype mostBefore = 16;
    const qsizetype at = head.indexOf("%PDF-");
    return at == 0 || (at > 0 && at <= mostBefore &&
                       QByteArray(head.first(at)).replace("\xEF\xBB\xBF", "").trimmed().isEmpty());
}

/// Takes bytes in, in order, and knows at the end what they were.
class Reception
{
public:
    /// False when there is no memory for them.
    bool take(QByteArrayView bytes)
    {
        m_hash.add(bytes);
        m_size += bytes.size();
        if (m_head.size() < headSize)
            m_head.append(bytes.first(qMin(bytes.size(), headSize - m_head.size())));
        const auto last = bytes.last(qMin(bytes.size(), tailSize));
        m_tail = m_tail.right(tailSize - last.size()).append(last);
        return m_builder.append(bytes).ok();
    }

    ReceivedPaper finish()
    {
        ReceivedPaper paper;
        paper.sha256 = m_hash.result();
        paper.size = m_size;
        paper.isPdf = beginsAsPdf(m_head);
        const char *fault = m_size == 0     ? "empty"
                            : paper.isPdf ? envelopeFault(m_head, m_tail, m_size)
                                          : nullptr;
        if (fault) {
            paper.refusal = refusalOf(fault);
            return paper;
        }
        auto bytes = m_builder.finish();
        if (bytes.ok())
            paper.bytes = *bytes;
        else
            paper.refusal = refusalOf("memory");
        return paper;
    }

private:
    Sha256Sum m_hash;
    SharedBytes::Builder m_builder;
    QByteArray m_head;
    QByteArray m_tail;
    qint64 m_size = 0;
};

ReceivedPaper readToEnd(const OpenFile &file, const struct stat &before,
                        const Cancellation &cancellation)
{
    Reception reception;
    QByteArray chunk(chunkSize, Qt::Uninitialized);
    qint64 total = 0;
    while (!cancellation.isCancelled()) {
        const qsizetype got = file.read(chunk.data(), chunk.size());
        if (got < 0)
            return refused("unreadable", before.st_size);
        if (got == 0)
            break;
        total += got;
        if (total > before.st_size)
            return refused("changing", before.st_size);
        if (!reception.take(QByteArrayView(chunk).first(got)))
            return refused("memory", before.st_size);
    }
    struct stat after
    {};
    if (!cancellation.isCancelled() &&
        (!file.state(after) || !isSameMoment(before, after) || total != before.st_size))
        return refused("changing", before.st_size);
    return reception.finish();
}

} // namespace

ForbiddenFiles::ForbiddenFiles(const QString &caseFile)
{
    for (const char *ending : {"", "-wal", "-shm", "-journal", "-lock"}) {
        struct stat state
        {};
        const QByteArray name = QFile::encodeName(caseFile) + ending;
        if (!caseFile.isEmpty() && ::stat(name.constData(), &state) == 0)
            m_files.append({state.st_dev, state.st_ino});
    }
}

bool ForbiddenFiles::contains(quint64 device, quint64 node) const
{
    return m_files.contains(std::pair(device, node));
}

ReceivedPaper receivePaper(const PaperSource &source, const ForbiddenFiles &forbidden,
                           Cancellation cancellation)
{
    if (source.refusal) {
        ReceivedPaper paper;
        paper.refusal = source.refusal;
        return paper;
    }
    if (source.file.isEmpty()) {
        Reception reception;
        return reception.take(source.bytes) ? reception.finish()
                                            : refused("memory", source.bytes.size());
    }
    // Looked at before it is opened: opening a device or our own case file has consequences.
    struct stat state
    {};
    if (::stat(source.file.constData(), &state) != 0)
        return refused(codeOfOpening(errno));
    if (const char *fault = faultOf(state, forbidden))
        return refused(fault, state.st_size);
    const OpenFile file(source.file);
    if (!file.isOpen())
        return refused(codeOfOpening(errno), state.st_size);
    if (!file.state(state))
        return refused("unreadable");
    if (const char *fault = faultOf(state, forbidden))
        return refused(fault, state.st_size);
    return readToEnd(file, state, cancellation);
}

ReceivedPaper receiveBytes(const SharedBytes &bytes)
{
    const auto view = bytes.view();
    if (!view.ok())
        return refused("memory", bytes.size());
    ReceivedPaper paper;
    Sha256Sum sum;
    sum.add(*view);
    paper.sha256 = sum.result();
    paper.size = bytes.size();
    paper.bytes = bytes;
    const QByteArray head = view->first(qMin(view->size(), headSize)).toByteArray();
    const QByteArray tail = view->last(qMin(view->size(), tailSize)).toByteArray();
    paper.isPdf = beginsAsPdf(head);
    if (paper.size == 0)
        paper.refusal = refusalOf("empty");
    else if (const char *fault = paper.isPdf ? envelopeFault(head, tail, paper.size) : nullptr)
        paper.refusal = refusalOf(fault);
    return paper;
}

const char *envelopeFault(const QByteArray &head, const QByteArray &tail, qint64 size)
{
    static const QRegularExpression length(QStringLiteral("/L\\s+(\\d{1,18})"));
    if (!head.contains("%PDF-"))
        return "unknown_form";
    if (!tail.contains("%%EOF"))
        return "truncated";
    // A linearized file says how long it is, and has a first %%EOF near its beginning.
    if (head.contains("/Linearized")) {
        const auto match = length.match(QString::fromLatin1(head));
        if (match.hasMatch() && match.captured(1).toLongLong() > size)
            return "truncated";
    }
    return nullptr;
}

} // namespace LeverArch
