// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worker/pdfsession.h"

#include "worker/protocol/recognitionmessages.h"
#include "worker/protocol/linkmessages.h"
#include "worker/workererrors.h"

namespace LeverArch {

namespace {

constexpr int triesOfAPage = 2;
/// A paper that has cost so many processes is hostile or hopeless: its other pages are left alone.
constexpr int lossesOfAPaper = 6;

constexpr qint64 openingKey = -1;
constexpr qint64 outlineKey = -2;
constexpr qint64 pictureKeys = qint64(1) << 32;
constexpr qint64 recognitionKeys = qint64(1) << 33;
constexpr qint64 linkKeys = qint64(1) << 34;

PageReading unreadPage(int page, const QString &problem)
{
    PageReading reading;
    reading.page = page;
    reading.problem = problem;
    return reading;
}

/// Takes the one value out of the body of an answer.
template <typename T>
auto into(T &value)
{
    return [&value](Frame &frame) {
        auto found = decoded<T>(frame.body);
        if (found)
            value = std::move(*found);
        return found.has_value();
    };
}

/// The pixels stay where the worker put them and go with the picture.
std::optional<QImage> pictureFrom(Frame &frame)
{
    const auto picture = decoded<Picture>(frame.body);
    if (!picture)
        return std::nullopt;
    const qint64 stride = qint64(picture->width) * 4;
    auto file = SharedBytes::adopt(frame.file.release(), stride * picture->height);
    if (!file.ok() || file->size() != stride * picture->height)
        return std::nullopt;
    const auto pixels = file->view();
    if (!pixels.ok())
        return std::nullopt;
    auto keep = std::make_unique<SharedBytes>(*file);
    return QImage(
        reinterpret_cast<const uchar *>(pixels->data()), picture->width, picture->height, stride,
        QImage::Format_RGB32, [](void *bytes) { delete static_cast<SharedBytes *>(bytes); },
        keep.release());
}

} // namespace

PdfSession::PdfSession(std::shared_ptr<ProcessQueue> queue, SharedBytes pdf, QString password)
    : m_queue(std::move(queue)),
      m_id(m_queue->newSession()),
      m_pdf(std::move(pdf)),
      m_password(std::move(password))
{}

PdfSession::~PdfSession()
{
    m_queue->forget(m_id);
}

Result<std::unique_ptr<DocumentSession>> PdfSession::open(std::shared_ptr<ProcessQueue> queue,
                                                          const SharedBytes &pdf,
                                                          const QString &password,
                                                          Cancellation cancellation)
{
    std::unique_ptr<PdfSession> session(new PdfSession(std::move(queue), pdf, password));
    while (true) {
        LEVERARCH_ASSIGN(auto lease, session->m_queue->take(session->m_id, cancellation));
        const Result<void> opened = session->openIn(*lease, cancellation);
        if (opened.ok())
            return std::unique_ptr<DocumentSession>(std::move(session));
        if (opened.error().code != Error::Code::WorkerLost)
            return opened.error();
        session->countLoss(openingKey);
        if (session->isGivenUp(openingKey))
            return opened.error();
    }
}

Result<void> PdfSession::openIn(WorkerProcess &process, Cancellation cancellation)
{
    WireWriter body;
    body.string(m_password);
    process.session = 0;
    ++process.documents;
    const bool passwordGiven = !m_password.isEmpty();
    const auto explain = [passwordGiven](const FailureReport &report) {
        return WorkerErrors::reported(report, passwordGiven);
    };
    // The same bytes cannot have other pages the second time.
    const auto accept = [this](Frame &frame) {
        DocumentFacts facts;
        const bool good =
            into(facts)(frame) && (!m_isOpened || facts.pageCount == m_facts.pageCount);
        if (good && !std::exchange(m_isOpened, true))
            m_facts = std::move(facts);
        return good;
    };
    LEVERARCH_TRY(process.ask(
        {FrameType::Open, body.take(), m_pdf.descriptor(), FrameType::Opened, accept, explain},
        cancellation));
    process.session = m_id;
    return {};
}

Result<void> PdfSession::ask(const WorkerProcess::Request &request, Cancellation cancellation,
                             const WorkerProcess::Listener &listener)
{
    LEVERARCH_ASSIGN(auto lease, m_queue->take(m_id, cancellation));
    if (lease->session != m_id)
        LEVERARCH_TRY(openIn(*lease, cancellation));
    return lease->ask(request, cancellation, listener);
}

Result<void> PdfSession::askTwice(const WorkerProcess::Request &request, qint64 key,
                                  Cancellation cancellation,
                                  const WorkerProcess::Listener &listener)
{
    while (true) {
        const Result<void> answer = ask(request, cancellation, listener);
        if (answer.ok() || answer.error().code != Error::Code::WorkerLost)
            return answer;
        countLoss(key);
        if (isGivenUp(key))
            return answer;
    }
}

bool PdfSession::isGivenUp(qint64 key) const
{
    return m_losses.value(key) >= triesOfAPage || m_allLosses >= lossesOfAPaper;
}

void PdfSession::countLoss(qint64 key)
{
    ++m_losses[key];
    ++m_allLosses;
}

Result<QList<OutlineEntry>> PdfSession::outline()
{
    if (isGivenUp(outlineKey))
        return WorkerErrors::lost(QStringLiteral("outline given up"));
    QList<OutlineEntry> entries;
    LEVERARCH_TRY(
        askTwice({FrameType::ReadOutline, {}, -1, FrameType::Outline, into(entries)}, outlineKey));
    for (OutlineEntry &entry : entries) {
        if (entry.page > m_facts.pageCount)
            entry.page = 0;
    }
    return entries;
}

Result<QList<PageLink>> PdfSession::links(int page)
{
    const qint64 key = page + linkKeys;
    if (page < 1 || page > m_facts.pageCount)
        return WorkerErrors::reported({Error::Code::Invalid, page, {}});
    if (isGivenUp(key))
        return WorkerErrors::pageGivenUp(page);
    WireWriter body;
    body.number<qint32>(page);
    QList<PageLink> links;
    LEVERARCH_TRY(
        askTwice({FrameType::ReadLinks, body.take(), -1, FrameType::Links, into(links)}, key));
    links.removeIf([this](const PageLink &link) {
        return link.file.isEmpty() && link.targetPage > m_facts.pageCount;
    });
    return links;
}

Result<PageReading> PdfSession::readPage(int page)
{
    if (page < 1 || page > m_facts.pageCount)
        return WorkerErrors::reported({Error::Code::Invalid, page, {}});
    if (isGivenUp(page))
        return WorkerErrors::pageGivenUp(page);
    WireWriter body;
    body.number<qint32>(page);
    PageReading reading;
    const auto accept = [&reading, page](Frame &frame) {
        return into(reading)(frame) && reading.page == page;
    };
    LEVERARCH_TRY(askTwice({FrameType::ReadPage, body.take(), -1, FrameType::Page, accept}, page));
    return reading;
}

Result<QImage> PdfSession::render(int page, double pixelsPerPoint, Cancellation cancellation)
{
    return picture({page, pixelsPerPoint, 0, {}}, std::move(cancellation));
}

Result<QImage> PdfSession::renderPart(int page, const PagePart &part, Cancellation cancellation)
{
    // A part that is none would ask for the whole page.
    const bool drawable =
        part.area.isValid() && qint64(part.area.width()) * part.area.height() <= Limit::pixels;
    if (!drawable)
        return WorkerErrors::tooManyPixels();
    return picture({page, part.pixelsPerPoint, part.quarterTurns & 3, part.area},
                   std::move(cancellation));
}

Result<QImage> PdfSession::picture(const RenderRequest &wanted, Cancellation cancellation)
{
    const int page = wanted.page;
    if (page < 1 || page > m_facts.pageCount)
        return WorkerErrors::reported({Error::Code::Invalid, page, {}});
    if (isGivenUp(page + pictureKeys))
        return WorkerErrors::pageGivenUp(page);
    // What a worker would not understand must not cost one.
    const QByteArray request = encoded(wanted);
    if (!decoded<RenderRequest>(request))
        return WorkerErrors::tooManyPixels();
    QImage image;
    const auto accept = [&image, &wanted](Frame &frame) {
        auto found = pictureFrom(frame);
        if (found)
            image = std::move(*found);
        return found && (wanted.part.isNull() || image.size() == wanted.part.size());
    };
    const auto answer = askTwice({FrameType::Render, request, -1, FrameType::Picture, accept},
                                 page + pictureKeys, cancellation);
    if (!answer.ok())
        return answer.error().code == Error::Code::Invalid ? WorkerErrors::tooManyPixels()
                                                           : answer.error();
    return image;
}

Result<RecognisedPage> PdfSession::recognise(int page, const QString &languages, Progress &progress,
                                             Cancellation cancellation)
{
    if (page < 1 || page > m_facts.pageCount)
        return WorkerErrors::reported({Error::Code::Invalid, page, {}});
    if (!RecognitionLanguages::areInstalled(languages))
        return WorkerErrors::languageMissing(languages);
    if (isGivenUp(page + recognitionKeys))
        return WorkerErrors::recognitionGivenUp(page);
    RecognisedPage found;
    const auto accept = [&](Frame &frame) {
        return into(found)(frame) && found.page == page && found.languages == languages;
    };
    const auto listener = [&progress](const Frame &frame) -> Result<void> {
        const auto step = decoded<StepReport>(frame.body);
        if (frame.type != FrameType::Step || !step)
            return WorkerErrors::lost(QStringLiteral("malformed step"));
        progress.report(step->done, step->total, {});
        return {};
    };
    const RecognitionRequest request{page, languages, RecognitionLanguages::folder()};
    const auto answer =
        askTwice({FrameType::Recognise, encoded(request), -1, FrameType::Recognised, accept},
                 page + recognitionKeys, std::move(cancellation), listener);
    if (!answer.ok() && isGivenUp(page + recognitionKeys))
        return WorkerErrors::recognitionGivenUp(page);
    if (!answer.ok())
        return answer.error();
    return found;
}

Result<void> PdfSession::readAll(const Sink &sink, Cancellation cancellation)
{
    int page = 1;
    m_textRead = 0;
    while (page <= m_facts.pageCount) {
        if (!isGivenUp(page)) {
            const Result<void> read = readFrom(page, sink, cancellation);
            if (!read.ok() && read.error().code != Error::Code::WorkerLost)
                return read.error();
            if (!read.ok())
                countLoss(page);
            continue;
        }
        LEVERARCH_TRY(sink(unreadPage(page, WorkerErrors::pageGivenUp(page).message)));
        ++page;
    }
    return {};
}

/// Reads from `page` on, which it moves behind the last page given to the sink.
Result<void> PdfSession::readFrom(int &page, const Sink &sink, Cancellation cancellation)
{
    WireWriter body;
    body.number<qint32>(page);
    const auto listener = [this, &page, &sink](const Frame &frame) -> Result<void> {
        auto reading = decoded<PageReading>(frame.body);
        if (frame.type != FrameType::Page || !reading || reading->page != page ||
            page > m_facts.pageCount)
            return WorkerErrors::lost(QStringLiteral("malformed page"));
        ++page;
        keepBelievable(*reading);
        return sink(std::move(*reading));
    };
    const auto accept = [this, &page](Frame &) { return page == m_facts.pageCount + 1; };
    return ask({FrameType::ReadPages, body.take(), -1, FrameType::Done, accept}, cancellation,
               listener);
}

/// A few kilobytes can describe endless pages full of words.
void PdfSession::keepBelievable(PageReading &reading)
{
    m_textRead += reading.text.text.size();
    if (m_textRead <= Limit::textOfPaper)
        return;
    reading.text = {};
    reading.problem = QStringLiteral("too much text");
}

} // namespace LeverArch
