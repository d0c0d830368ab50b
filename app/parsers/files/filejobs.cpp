// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/filejobs.h"

#include "parsers/failure.h"
#include "parsers/files/arrangement.h"
#include "parsers/files/fileendings.h"
#include "parsers/files/fileforms.h"
#include "parsers/files/formatreader.h"
#include "worker/protocol/filemessages.h"

namespace LeverArch {

namespace {

FileInput inputOf(const SharedBytes &file, const QString &name, FileForm form,
                  const std::function<void()> &step, const QString &password = {})
{
    const auto view = file.view();
    if (!view.ok())
        throw JobFailure(Error::Code::Io, view.error().detail);
    return {file, *view, name, form, password, step};
}

const FormatReader &neededReader(FileForm form)
{
    const FormatReader *reader = readerFor(form);
    if (!reader)
        throw JobFailure(Error::Code::Unsupported, fileFormKey(form));
    return *reader;
}

/// The client believes no answer with a name it would have to change, and a zip may say any.
void makeNamesSafe(FileExamination &found)
{
    for (FileMember &member : found.members)
        member.name = safeMemberName(member.name);
}

void noteEnding(FileExamination &found, const QString &name)
{
    const QString ending = contradictingEnding(found.form, name);
    if (!ending.isEmpty())
        found.notes.prepend({FileNote::Kind::WrongEnding, 0, ending});
}

} // namespace

bool FileJobs::serves(FrameType type)
{
    return type == FrameType::Examine || type == FrameType::Extract ||
           type == FrameType::MakePages || type == FrameType::Arrange;
}

std::optional<FileAnswer> FileJobs::answer(FrameType type, const QByteArray &body,
                                           const SharedBytes &file,
                                           const QList<AssemblySource> &sources) const
{
    switch (type) {
    case FrameType::Examine:
        return examine(body, file);
    case FrameType::Extract:
        return extract(body, file);
    case FrameType::MakePages:
        return makePages(body, file);
    case FrameType::Arrange:
        return arrange(body, sources);
    default:
        return std::nullopt;
    }
}

std::optional<FileAnswer> FileJobs::examine(const QByteArray &body, const SharedBytes &file) const
{
    const auto request = decoded<FileRequest>(body);
    if (!request)
        return std::nullopt;
    FileInput input = inputOf(file, request->name, FileForm::Unknown, m_step, request->password);
    input.form = formOf(input.bytes, input.name);
    FileExamination found;
    if (const FormatReader *reader = readerFor(input.form))
        found = reader->examine(input);
    // A reader may know better: a mailbox of which nothing is mail.
    if (found.form == FileForm::Unknown)
        found.form = input.form;
    found.locked = found.locked || found.form == FileForm::LockedOffice;
    makeNamesSafe(found);
    noteEnding(found, input.name);
    return FileAnswer{FrameType::Examined, encoded(found), {}};
}

std::optional<FileAnswer> FileJobs::extract(const QByteArray &body, const SharedBytes &file) const
{
    const auto request = decoded<MemberRequest>(body);
    if (!request)
        return std::nullopt;
    const FileInput input = inputOf(file, {}, request->form, m_step, request->password);
    if (!mayHaveMembers(request->form))
        throw JobFailure(Error::Code::Unsupported, fileFormKey(request->form));
    return FileAnswer{FrameType::Extracted,
                      {},
                      neededReader(request->form).extract(input, request->member)};
}

std::optional<FileAnswer> FileJobs::makePages(const QByteArray &body, const SharedBytes &file) const
{
    const auto request = decoded<FileRequest>(body);
    if (!request)
        return std::nullopt;
    const FileInput input = inputOf(file, request->name, request->form, m_step);
    const MadePages made = neededReader(request->form).makePages(input);
    return FileAnswer{FrameType::PagesMade, encoded(made.notes), made.pdf};
}

std::optional<FileAnswer> FileJobs::arrange(const QByteArray &body,
                                            const QList<AssemblySource> &sources) const
{
    const auto plan = decoded<ArrangePlan>(body);
    if (!plan)
        return std::nullopt;
    return FileAnswer{FrameType::Arranged, {}, arrangePages(sources, *plan, m_step)};
}

} // namespace LeverArch
