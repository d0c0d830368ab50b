// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzztarget.h"
#include "worker/protocol/filemessages.h"
#include "worker/protocol/foundmessages.h"
#include "worker/protocol/linkmessages.h"
#include "worker/protocol/markmessages.h"
#include "worker/protocol/messages.h"
#include "worker/protocol/recognitionmessages.h"

#include <cmath>

using namespace LeverArch;

namespace {

/// What is taken travels on unchanged: written and read again it is the same message.
template <typename T>
std::optional<T> received(const QByteArray &body)
{
    const auto value = decoded<T>(body);
    if (value) {
        const QByteArray once = encoded(*value);
        const auto again = decoded<T>(once);
        mustHold(again.has_value());
        mustHold(encoded(*again) == once);
    }
    return value;
}

void readAnswers(const QByteArray &body)
{
    if (const auto reading = received<PageReading>(body)) {
        for (const Word &word : reading->text.words)
            mustHold(word.start >= 0 && word.start + word.length <= reading->text.text.size());
    }
    if (const auto facts = received<DocumentFacts>(body))
        mustHold(facts->pageCount >= 0);
    if (const auto found = received<FileExamination>(body)) {
        mustHold(found->members.size() <= Limit::members && found->notes.size() <= Limit::notes);
        for (const FileMember &member : found->members)
            mustHold(member.name == safeMemberName(member.name) && member.index >= 0);
    }
    if (const auto page = received<RecognisedPage>(body)) {
        for (const Word &word : page->text.words)
            mustHold(word.start >= 0 && word.start + word.length <= page->text.text.size());
    }
    if (const auto marks = received<FoundMarks>(body))
        mustHold(marks->count() <= mostMarks);
    if (const auto links = received<QList<PageLink>>(body)) {
        for (const PageLink &link : *links)
            mustHold(link.targetPage >= 0 && std::isfinite(link.targetTop));
    }
    (void)received<QList<FileNote>>(body);
    (void)received<QList<OutlineEntry>>(body);
    (void)received<PdfStructure>(body);
    (void)received<Picture>(body);
    (void)received<StepReport>(body);
    (void)received<AssemblyReport>(body);
    (void)received<MarkReport>(body);
    (void)received<FailureReport>(body);
}

void readRequests(const QByteArray &body)
{
    if (const auto plan = received<ArrangePlan>(body)) {
        for (const ArrangedPage &page : plan->pages)
            mustHold(page.top >= 0 && page.top < page.bottom && page.bottom <= 1);
    }
    if (const auto request = received<MemberRequest>(body))
        mustHold(int(request->form) < fileForms && request->member.offset >= -1);
    if (const auto request = received<FileRequest>(body))
        mustHold(int(request->form) < fileForms);
    (void)received<RecognitionRequest>(body);
    (void)received<RenderRequest>(body);
    (void)received<AssemblyPlan>(body);
    (void)received<MarkPlan>(body);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray body(reinterpret_cast<const char *>(data), qsizetype(size));
    readAnswers(body);
    readRequests(body);
    return 0;
}
