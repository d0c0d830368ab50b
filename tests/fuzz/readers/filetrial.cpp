// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/readers/filetrial.h"

#include "fuzz/fuzztarget.h"
#include "parsers/failure.h"
#include "parsers/files/arrangement.h"
#include "parsers/files/filejobs.h"
#include "parsers/files/fileforms.h"
#include "parsers/files/formatreader.h"
#include "parsers/popplerdocument.h"
#include "worker/protocol/filemessages.h"

#include <cstdio>
#include <memory>
#include <new>

using namespace LeverArch;

namespace {

/// Of a container so many members are taken out.
constexpr int mostTaken = 6;
/// One file in so many gets its pages twice; every picture, since decoders leave what a cut file does
/// not say to what the memory had before.
constexpr unsigned madeTwice = 16;

/// A promise, named, so that a report says more than where the program ended.
void promise(bool held, const char *what)
{
    if (!held)
        std::fprintf(stderr, "broken promise: %s\n", what);
    mustHold(held);
}

/// What the worker answers the client with instead of a result is no fault of the reader.
template <typename Work>
bool wasDone(const Work &work)
{
    try {
        work();
        return true;
    } catch (const JobFailure &) {
    } catch (const std::bad_alloc &) {
    } catch (const std::exception &) {
    }
    return false;
}

SharedBytes shared(QByteArrayView bytes)
{
    auto made = SharedBytes::fromBytes(bytes);
    promise(made.ok(), "there is shared memory");
    return std::move(*made);
}

class Trial
{
public:
    Trial(const HostileFile &file, const std::function<void()> &step, Counts &counts)
        : m_counts(counts), m_size(file.bytes.size()),
          m_exact(std::make_unique<char[]>(size_t(m_size)))
    {
        // A copy without a byte behind its end: a sanitizer sees who reads beyond it, which it
        // cannot in shared memory.
        std::copy(file.bytes.begin(), file.bytes.end(), m_exact.get());
        m_input.file = shared(file.bytes);
        m_input.bytes = QByteArrayView(m_exact.get(), m_size);
        m_input.name = file.name;
        m_input.step = step;
    }

    FileForm judged()
    {
        m_input.form = formOf(m_input.bytes, m_input.name);
        promise(int(m_input.form) < fileForms, "its form is one");
        m_judged = m_input.form;
        return m_judged;
    }

    void tryAs(FileForm form)
    {
        m_input.form = form;
        const FormatReader *reader = readerFor(form);
        ++at(form).files;
        if (!reader)
            return;
        FileExamination found;
        if (wasDone([&] { found = examined(*reader); })) {
            ++at(form).examined;
            takeOut(*reader, found.members);
        }
        forge(*reader);
        makePages(*reader);
        if (form == FileForm::Pdf)
            arrange();
    }

private:
    FormCounts &at(FileForm form) { return m_counts[size_t(form)]; }

    /// As the client hears it, where the form is the one the bytes were taken for.
    FileExamination examined(const FormatReader &reader)
    {
        FileExamination found = reader.examine(m_input);
        if (m_input.form != m_judged)
            return found;
        const auto answer = FileJobs(m_input.step).answer(
            FrameType::Examine, encoded(FileRequest{m_input.name, FileForm::Unknown, {}}),
            m_input.file, {});
        const auto heard = answer ? decoded<FileExamination>(answer->body) : std::nullopt;
        promise(heard.has_value(), "an examination is an answer the client takes");
        promise(heard->members.size() + heard->beyond == found.members.size() + found.beyond,
                "the same bytes have the same members");
        return *heard;
    }

    void takeOut(const FormatReader &reader, const QList<FileMember> &members)
    {
        int taken = 0;
        for (const FileMember &member : members) {
            promise(m_input.form != m_judged ||
                        decoded<MemberRequest>(encoded(MemberRequest{m_input.form, member, {}})),
                    "what was found can be asked for");
            if (!member.refusal.isEmpty() || ++taken > mostTaken)
                continue;
            tryToTake(reader, member);
        }
    }

    /// Members nobody found: the client's word is no proof.
    void forge(const FormatReader &reader)
    {
        const auto sum = int(qHash(m_input.bytes.toByteArray(), 1) & 0xffff);
        for (const qint64 offset : {qint64(-1), qint64(sum), m_size - 22, m_size + 1})
            tryToTake(reader, FileMember{sum % 7, QStringLiteral("forged"), {}, offset,
                                         sum % 2 ? qint64(sum) : Limit::member, {}});
    }

    void tryToTake(const FormatReader &reader, const FileMember &member)
    {
        wasDone([&] {
            const SharedBytes taken = reader.extract(m_input, member);
            promise(!taken.isNull(), "a member taken out is there");
            promise(taken.size() <= Limit::member, "a member is no larger than it may be");
            ++at(m_input.form).members;
        });
    }

    void makePages(const FormatReader &reader)
    {
        MadePages made;
        if (!wasDone([&] { made = reader.makePages(m_input); }))
            return;
        ++at(m_input.form).pages;
        promise(decoded<QList<FileNote>>(encoded(made.notes)).has_value(),
                "notes are an answer the client takes");
        mustOpen(made.pdf);
        if (!isPicture(m_input.form) && qHash(m_input.bytes.toByteArray(), 2) % madeTwice != 0)
            return;
        const auto once = made.pdf.view();
        const SharedBytes again = reader.makePages(m_input).pdf;
        promise(once.ok() && again.view().ok() && *once == *again.view(),
                "the same bytes give the same pages");
    }

    void arrange()
    {
        const SharedBytes pdf = shared(m_input.bytes);
        const ArrangePlan plan{{{0, 1, 1, 0.25, 0.75}, {0, 2, 0, 0, 1}, {1, 1, 3, 0, 1}}, m_input.name};
        const QList<ArrangedPage> first{{0, 1, 0, 0, 1}};
        SharedBytes made;
        if (wasDone([&] { made = arrangePages({{pdf, {}, {}}}, {first, {}}, m_input.step); })) {
            mustOpen(made);
            ++at(FileForm::Pdf).pages;
        }
        if (wasDone([&] {
                made = arrangePages({{pdf, {}, {}}, {pdf, {}, {}}}, plan, m_input.step);
            }))
            mustOpen(made);
    }

    static void mustOpen(const SharedBytes &pdf)
    {
        promise(!pdf.isNull(), "pages made are there");
        int pages = 0;
        wasDone([&] { pages = PopplerDocument(pdf, {}).facts().pageCount; });
        promise(pages > 0, "pages made can be opened");
    }

    Counts &m_counts;
    qint64 m_size;
    std::unique_ptr<char[]> m_exact;
    FileInput m_input;
    FileForm m_judged = FileForm::Unknown;
};

} // namespace

void tryReaders(const HostileFile &file, const std::function<void()> &step, Counts &counts)
{
    Trial trial(file, step, counts);
    const FileForm judged = trial.judged();
    trial.tryAs(judged);
    if (file.form != judged && file.form != FileForm::Unknown)
        trial.tryAs(file.form);
}
