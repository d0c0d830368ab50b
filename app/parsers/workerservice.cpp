// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/workerservice.h"

#include "parsers/assembly.h"
#include "parsers/failure.h"
#include "parsers/files/filejobs.h"
#include "parsers/finishing.h"
#include "parsers/inspection.h"
#include "parsers/marking.h"
#include "parsers/markreading.h"
#include "parsers/pagerecognition.h"
#include "worker/protocol/foundmessages.h"
#include "worker/protocol/linkmessages.h"
#include "worker/protocol/recognitionmessages.h"
#include "worker/sandbox/sandbox.h"

#include <chrono>
#include <new>

namespace LeverArch {

namespace {

/// How often a job that asks all the time says that it is alive.
constexpr std::chrono::milliseconds betweenSteps{200};
/// How often it looks whether it is to stop.
constexpr std::chrono::milliseconds betweenLooks{40};

/// The client is not there any more, or is not ours.
struct ClientLost
{};

template <typename T>
T parse(const Frame &frame)
{
    auto value = decoded<T>(frame.body);
    if (!value)
        throw ClientLost();
    return std::move(*value);
}

int pageNumber(const Frame &frame)
{
    WireReader reader(frame.body);
    const int page = reader.number<qint32>(1, Limit::pages);
    if (!reader.finished())
        throw ClientLost();
    return page;
}

SharedBytes fileOf(Frame &frame)
{
    auto file = SharedBytes::adopt(frame.file.release(), std::numeric_limits<qint64>::max());
    if (!file.ok())
        throw ClientLost();
    return std::move(*file);
}

} // namespace

template <typename T>
void WorkerService::answer(FrameType type, const T &value, int file)
{
    if (m_channel.send(type, encoded(value), file) != Channel::Status::Ok)
        throw ClientLost();
}

void WorkerService::run(const Protection &protection)
{
    try {
        answer(FrameType::Hello, Greeting{protocolVersion, protection});
        Frame request;
        while (m_channel.receive(request) == Channel::Status::Ok && serve(request)) {
        }
    } catch (const ClientLost &) {
    }
}

bool WorkerService::serve(Frame &request)
{
    // Papers of an assembly that never came are nobody's.
    if (request.type != FrameType::Source && request.type != FrameType::Assemble &&
        request.type != FrameType::Arrange)
        m_sources.clear();
    try {
        switch (request.type) {
        case FrameType::Open:
            open(request);
            return true;
        case FrameType::Close:
            m_document.reset();
            return true;
        case FrameType::ReadOutline:
            answer(FrameType::Outline, document().outline());
            return true;
        case FrameType::ReadLinks:
            answer(FrameType::Links, document().links(pageNumber(request)));
            return true;
        case FrameType::ReadPage:
            readPage(request);
            return true;
        case FrameType::ReadPages:
            readPages(request);
            return true;
        case FrameType::Render:
            render(request);
            return true;
        case FrameType::Finish:
            finish(request);
            return true;
        case FrameType::Source:
            keepSource(request);
            return true;
        case FrameType::Assemble:
            assemble(request);
            return true;
        case FrameType::Annotate:
            annotate(request);
            return true;
        case FrameType::ReadMarks:
            readMarks(request);
            return true;
        case FrameType::Inspect:
            inspect(request);
            return true;
        case FrameType::Recognise:
            recognise(request);
            return true;
        case FrameType::Probe:
            answer(FrameType::Hello, Greeting{protocolVersion, Sandbox::probe()});
            return true;
        case FrameType::Abort: // Came too late: the answer is already on its way.
            return true;
        default:
            if (!FileJobs::serves(request.type))
                return false;
            serveFile(request);
            return true;
        }
    } catch (const JobFailure &failure) {
        answer(FrameType::Failure, failure.report);
    } catch (const std::bad_alloc &) {
        answer(FrameType::Failure, FailureReport{Error::Code::Io, 0, QStringLiteral("memory")});
    } catch (const std::exception &error) {
        answer(FrameType::Failure,
               FailureReport{Error::Code::Damaged, 0, QString::fromUtf8(error.what())});
    }
    return true;
}

void WorkerService::open(Frame &request)
{
    m_document.reset();
    WireReader reader(request.body);
    const QString password = reader.string(Limit::title);
    if (!reader.finished())
        throw ClientLost();
    m_document = std::make_unique<PopplerDocument>(fileOf(request), password);
    answer(FrameType::Opened, m_document->facts());
}

PopplerDocument &WorkerService::document() const
{
    if (!m_document)
        throw ClientLost();
    return *m_document;
}

void WorkerService::readPage(const Frame &request)
{
    answer(FrameType::Page, document().readPage(pageNumber(request)));
}

void WorkerService::readPages(const Frame &request)
{
    const int pages = document().facts().pageCount;
    for (int page = pageNumber(request); page <= pages; ++page) {
        if (isAborted())
            throw JobFailure(Error::Code::Cancelled);
        answer(FrameType::Page, document().readPage(page));
    }
    if (m_channel.send(FrameType::Done, {}) != Channel::Status::Ok)
        throw ClientLost();
}

void WorkerService::render(const Frame &request)
{
    const auto wanted = parse<RenderRequest>(request);
    // Poppler asks before every drawing operation; the socket need not be asked as often.
    unsigned asked = 0;
    bool aborted = false;
    const auto stopped = [this, &asked, &aborted] {
        aborted = aborted || (++asked % 64 == 0 && isAborted());
        return aborted;
    };
    const QImage image = document().render(wanted, stopped);
    SharedBytes::Builder pixels;
    const auto rowSize = qsizetype(image.width()) * 4;
    Result<void> copied;
    if (image.bytesPerLine() == rowSize) {
        copied = pixels.append(QByteArrayView(image.constBits(), rowSize * image.height()));
    } else {
        for (int y = 0; y < image.height() && copied.ok(); ++y)
            copied = pixels.append(QByteArrayView(image.constScanLine(y), rowSize));
    }
    const auto file = copied.ok() ? pixels.finish() : Result<SharedBytes>(copied.error());
    if (!file.ok())
        throw JobFailure(Error::Code::Io, file.error().detail);
    answer(FrameType::Picture, Picture{image.width(), image.height()}, file->descriptor());
}

void WorkerService::step(qint64 done, qint64 total)
{
    if (isAborted())
        throw JobFailure(Error::Code::Cancelled);
    answer(FrameType::Step, StepReport{done, total});
}

std::function<void(int)> WorkerService::stepper()
{
    return [this](int done) { step(done, 0); };
}

std::function<void()> WorkerService::rareStepper()
{
    using Clock = std::chrono::steady_clock;
    return [this, said = Clock::now(), looked = Clock::now()]() mutable {
        const auto now = Clock::now();
        if (now - looked < betweenLooks)
            return;
        looked = now;
        if (isAborted())
            throw JobFailure(Error::Code::Cancelled);
        if (now - said < betweenSteps)
            return;
        said = now;
        answer(FrameType::Step, StepReport{0, 0});
    };
}

void WorkerService::finish(Frame &request)
{
    const auto plan = parse<AssemblyPlan>(request);
    const SharedBytes result = finishPdf(fileOf(request), plan, stepper());
    if (m_channel.send(FrameType::Pdf, {}, result.descriptor()) != Channel::Status::Ok)
        throw ClientLost();
}

void WorkerService::keepSource(Frame &request)
{
    WireReader reader(request.body);
    const QString password = reader.string(Limit::title);
    if (!reader.finished() || m_sources.size() >= Limit::sources)
        throw ClientLost();
    m_sources.append({fileOf(request), password, {}});
}

void WorkerService::assemble(const Frame &request)
{
    const QList<AssemblySource> sources = std::exchange(m_sources, {});
    Assembly assembly(sources, parse<AssemblyPlan>(request),
                      [this](qint64 done, qint64 total) { step(done, total); });
    AssemblyReport report;
    const SharedBytes result = assembly.make(report);
    answer(FrameType::Assembled, report, result.descriptor());
}

void WorkerService::annotate(Frame &request)
{
    const auto plan = parse<MarkPlan>(request);
    MarkReport report;
    const SharedBytes result = annotatePdf(fileOf(request), plan, report, stepper());
    answer(FrameType::Annotated, report, result.descriptor());
}

void WorkerService::readMarks(Frame &request)
{
    WireReader reader(request.body);
    const QString password = reader.string(Limit::title);
    if (!reader.finished())
        throw ClientLost();
    answer(FrameType::MarksFound, LeverArch::readMarks(fileOf(request), password, stepper()));
}

void WorkerService::inspect(Frame &request)
{
    answer(FrameType::Structure, inspectPdf(fileOf(request), stepper()));
}

void WorkerService::recognise(const Frame &request)
{
    const auto wanted = parse<RecognitionRequest>(request);
    if (!m_recogniser || m_recogniser->languages() != wanted.languages)
        m_recogniser = std::make_unique<Recogniser>(wanted.folder, wanted.languages);
    auto last = std::chrono::steady_clock::now();
    const auto stopped = [this, &last](int percent) {
        const auto now = std::chrono::steady_clock::now();
        if (now - last >= betweenSteps) {
            last = now;
            answer(FrameType::Step, StepReport{percent, 100});
        }
        return isAborted();
    };
    answer(FrameType::Recognised, recognisePage(document(), wanted.page, *m_recogniser, stopped));
}

void WorkerService::serveFile(Frame &request)
{
    const bool isOfPapers = request.type == FrameType::Arrange;
    const SharedBytes file = isOfPapers ? SharedBytes() : fileOf(request);
    const QList<AssemblySource> sources = std::exchange(m_sources, {});
    const auto result =
        FileJobs(rareStepper()).answer(request.type, request.body, file, sources);
    if (!result)
        throw ClientLost();
    if (m_channel.send(result->type, result->body, result->file.descriptor()) !=
        Channel::Status::Ok)
        throw ClientLost();
}

} // namespace LeverArch
