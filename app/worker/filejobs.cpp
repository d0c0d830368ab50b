// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worker/filejobs.h"

#include "worker/protocol/filemessages.h"
#include "worker/workererrors.h"
#include "worker/workerpoolprivate.h"

namespace LeverArch {

Result<FileExamination> WorkerPool::examine(const SharedBytes &file, const QString &fileName,
                                            Cancellation cancellation, const QString &password)
{
    FileExamination found;
    const auto accept = [&found](Frame &frame) {
        auto value = decoded<FileExamination>(frame.body);
        if (value)
            found = std::move(*value);
        return value.has_value();
    };
    const FileRequest request{fileName, FileForm::Unknown, password};
    LEVERARCH_TRY(d->ask({FrameType::Examine, encoded(request), file.descriptor(),
                          FrameType::Examined, accept, WorkerErrors::fileUnread},
                         cancellation, signOfLife));
    return found;
}

Result<SharedBytes> WorkerPool::extract(const SharedBytes &container, FileForm form,
                                        const FileMember &member, Cancellation cancellation,
                                        const QString &password)
{
    SharedBytes bytes;
    const auto accept = [&bytes](Frame &frame) { return takeFile(frame, bytes); };
    const QByteArray request = encoded(MemberRequest{form, member, password});
    if (!decoded<MemberRequest>(request))
        return WorkerErrors::fileUnread({Error::Code::Invalid, 0, QStringLiteral("member")});
    LEVERARCH_TRY(d->ask({FrameType::Extract, request, container.descriptor(), FrameType::Extracted,
                          accept, WorkerErrors::fileUnread},
                         cancellation, signOfLife));
    return bytes;
}

Result<MadePages> WorkerPool::makePages(const SharedBytes &file, FileForm form,
                                        const QString &fileName, Cancellation cancellation)
{
    MadePages pages;
    const auto accept = [&pages](Frame &frame) {
        auto notes = decoded<QList<FileNote>>(frame.body);
        if (notes)
            pages.notes = std::move(*notes);
        return notes && takeFile(frame, pages.pdf);
    };
    LEVERARCH_TRY(d->ask({FrameType::MakePages, encoded(FileRequest{fileName, form}),
                          file.descriptor(), FrameType::PagesMade, accept,
                          WorkerErrors::fileUnread},
                         cancellation, signOfLife));
    return pages;
}

Result<SharedBytes> WorkerPool::arrange(const ArrangeJob &job, Cancellation cancellation)
{
    const QByteArray plan = encoded(ArrangePlan{job.pages, job.title});
    if (job.sources.size() > Limit::sources || plan.size() > maximalBody ||
        !decoded<ArrangePlan>(plan))
        return WorkerErrors::tooMuchAtOnce();
    SharedBytes result;
    const auto accept = [&result](Frame &frame) { return takeFile(frame, result); };
    const auto explain = [&job](const FailureReport &failure) {
        const qsizetype source = failure.subject - 1;
        const bool given = source >= 0 && source < job.sources.size() &&
                           !job.sources.at(source).password.isEmpty();
        return WorkerErrors::reported(failure, given);
    };
    const auto prepare = [&job](WorkerProcess &process) -> Result<void> {
        for (const ArrangeSource &source : job.sources) {
            WireWriter body;
            body.string(source.password);
            LEVERARCH_TRY(process.tell(FrameType::Source, body.take(), source.pdf.descriptor()));
        }
        return {};
    };
    LEVERARCH_TRY(d->ask({FrameType::Arrange, plan, -1, FrameType::Arranged, accept, explain},
                         cancellation, signOfLife, prepare));
    return result;
}

} // namespace LeverArch
