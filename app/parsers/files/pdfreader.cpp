// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/pdfreader.h"

#include "parsers/failure.h"
#include "parsers/files/membersink.h"
#include "parsers/files/pdfattachments.h"
#include "parsers/qpdfsource.h"

#include <qpdf/Pipeline.hh>

namespace LeverArch {

namespace {

/// Hands what qpdf unpacks over to a member's bytes.
class SinkPipeline final : public Pipeline
{
public:
    explicit SinkPipeline(MemberSink &sink) : Pipeline("member", nullptr), m_sink(sink) {}

    void write(unsigned char const *data, size_t length) override
    {
        m_sink.append(QByteArrayView(data, static_cast<qsizetype>(length)));
    }
    void finish() override {}

private:
    MemberSink &m_sink;
};

PdfAttachments attachmentsOf(QPDF &pdf, const std::function<void()> &step)
{
    try {
        return pdfAttachments(pdf, Limit::attachments, step);
    } catch (const std::exception &error) {
        throw JobFailure(Error::Code::Damaged, QString::fromUtf8(error.what()));
    }
}

void listMembers(const PdfAttachments &found, FileExamination &examination)
{
    for (const PdfAttachment &file : found.files) {
        FileMember member;
        member.index = static_cast<int>(examination.members.size());
        member.name = file.name;
        member.mediaType = file.mediaType;
        member.size = qMax<qint64>(-1, file.claimed);
        if (file.claimed > Limit::member)
            member.refusal = QStringLiteral("too_large");
        examination.members << member;
    }
    examination.beyond = found.leftOut;
    if (found.unread > 0)
        examination.notes << FileNote{FileNote::Kind::PartsUnread, found.unread, {}};
}

} // namespace

FileExamination PdfReader::examine(const FileInput &input) const
{
    FileExamination examination;
    examination.form = input.form;
    try {
        const auto pdf = openWithQpdf(input.bytes, input.password);
        input.step();
        listMembers(attachmentsOf(*pdf, input.step), examination);
    } catch (const JobFailure &failure) {
        // Whether its pages can be read is for another to say; a file nobody can open hides
        // nothing.
        examination.locked = failure.report.code == Error::Code::PasswordNeeded;
        const bool isUnread = failure.report.code == Error::Code::Damaged ||
                              failure.report.code == Error::Code::Unsupported;
        if (!examination.locked && !isUnread)
            throw;
        if (isUnread)
            examination.notes << FileNote{FileNote::Kind::PartsUnread, 1, {}};
    }
    return examination;
}

MadePages PdfReader::makePages(const FileInput &) const
{
    throw JobFailure(Error::Code::Unsupported, QStringLiteral("pages of a PDF"));
}

SharedBytes PdfReader::extract(const FileInput &input, const FileMember &member) const
{
    const auto pdf = openWithQpdf(input.bytes, input.password);
    PdfAttachments found = attachmentsOf(*pdf, input.step);
    if (member.index < 0 || member.index >= found.files.size())
        throw JobFailure(Error::Code::NotFound, QStringLiteral("attachment %1").arg(member.index));
    PdfAttachment &file = found.files[member.index];
    // The size a PDF claims is often wrong; what comes out is what counts.
    MemberSink sink(file.packed, -1, input.step);
    SinkPipeline pipeline(sink);
    bool isWhole = false;
    bool isUnpacked = false;
    try {
        isWhole = file.stream.pipeStreamData(&pipeline, &isUnpacked, 0, qpdf_dl_specialized);
    } catch (const std::exception &error) {
        throw JobFailure(Error::Code::Damaged, QString::fromUtf8(error.what()));
    }
    // What is packed in a way qpdf does not know comes out as it is, and is not the file.
    const bool isPacked = !file.stream.getDict().getKey("/Filter").isNull();
    if (!isWhole || (isPacked && !isUnpacked))
        throw JobFailure(Error::Code::Damaged, QStringLiteral("attachment %1").arg(member.index));
    return sink.take();
}

} // namespace LeverArch
