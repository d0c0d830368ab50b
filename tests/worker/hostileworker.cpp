// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A worker that has been taken over, for the tests of the client. What it does is chosen by the
// password it is asked to open a paper with.

#include "worker/protocol/channel.h"
#include "worker/protocol/messages.h"

#include <QByteArray>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

using namespace LeverArch;

namespace {

Protection walls()
{
    return {true, true, true, true, true};
}

DocumentFacts threePages()
{
    DocumentFacts facts;
    facts.pageCount = 3;
    return facts;
}

PageReading pageNumber(int page)
{
    PageReading reading;
    reading.page = page;
    reading.text.text = QStringLiteral("word");
    reading.text.words = {{0, 4, QRectF(1, 1, 2, 2)}};
    return reading;
}

/// A body whose words lie beyond its text.
QByteArray wordsBeyondText()
{
    PageReading reading = pageNumber(1);
    reading.text.words = {{0, 4'000, QRectF(1, 1, 2, 2)}};
    return encoded(reading);
}

QByteArray wrongPage()
{
    return encoded(pageNumber(2));
}

/// Says it has a million words and brings none.
QByteArray lyingCount()
{
    WireWriter to;
    to.number<qint32>(1);
    to.string(u"");
    for (int i = 0; i < 4; ++i)
        to.number<double>(10);
    to.number<qint32>(0);
    to.number<double>(1);
    to.string(u"text");
    to.count(1'000'000);
    return to.take();
}

/// A word whose place is no number.
QByteArray noPlace()
{
    PageReading reading = pageNumber(1);
    reading.text.words = {{0, 4, QRectF(qQNaN(), 1, 2, 2)}};
    return encoded(reading);
}

/// A page that never ends.
QByteArray endlessPage()
{
    PageReading reading = pageNumber(1);
    reading.geometry = PageGeometry(QRectF(0, 0, qInf(), 10), 0);
    return encoded(reading);
}

void sayBusyForEver(Channel &channel)
{
    while (channel.send(FrameType::Step, encoded(StepReport{1, 1})) == Channel::Status::Ok) {
    }
}

void answerOpen(Channel &channel, const QString &mood, int opened)
{
    DocumentFacts facts = threePages();
    if (mood == QLatin1String("minus pages"))
        facts.pageCount = -1;
    else if (mood == QLatin1String("absurd pages"))
        facts.pageCount = 2'000'000'000;
    else if (mood == QLatin1String("endless text"))
        facts.pageCount = 60;
    else if (mood == QLatin1String("other pages") && opened > 1)
        facts.pageCount = 4;
    else if (mood == QLatin1String("busy opening"))
        sayBusyForEver(channel);
    channel.send(FrameType::Opened, encoded(facts));
}

void answerPages(Channel &channel, const QString &mood)
{
    const bool endless = mood == QLatin1String("endless text");
    const int pages = endless ? 60 : (mood == QLatin1String("too many pages") ? 9 : 2);
    for (int page = 1; page <= pages; ++page) {
        PageReading reading = pageNumber(page);
        if (endless)
            reading.text.text = QString(Limit::textOfPage, u'w');
        channel.send(FrameType::Page, encoded(reading));
    }
    channel.send(FrameType::Done, {});
}

void answerRender(Channel &channel, const QString &mood)
{
    if (mood == QLatin1String("steps for ever"))
        sayBusyForEver(channel);
    const int file = ::memfd_create("picture", MFD_ALLOW_SEALING);
    const QByteArray pixels(10 * 10 * 4, '\0');
    if (mood != QLatin1String("small picture"))
        (void)!::write(file, pixels.constData(), static_cast<size_t>(pixels.size()));
    if (mood != QLatin1String("unsealed picture"))
        ::fcntl(file, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL);
    channel.send(FrameType::Picture, encoded(Picture{10, 10}),
                 mood == QLatin1String("no picture") ? -1 : file);
    ::close(file);
}

void answerPage(Channel &channel, const QString &mood)
{
    if (mood == QLatin1String("words beyond text"))
        channel.send(FrameType::Page, wordsBeyondText());
    else if (mood == QLatin1String("wrong page"))
        channel.send(FrameType::Page, wrongPage());
    else if (mood == QLatin1String("no place"))
        channel.send(FrameType::Page, noPlace());
    else if (mood == QLatin1String("endless page"))
        channel.send(FrameType::Page, endlessPage());
    else if (mood == QLatin1String("lying count"))
        channel.send(FrameType::Page, lyingCount());
    else if (mood == QLatin1String("rubbish"))
        (void)!::write(channel.descriptor(), "GET / HTTP/1.1\r\n\r\n", 18);
    else if (mood == QLatin1String("endless frame"))
        (void)!::write(channel.descriptor(), "\xff\xff\xff\x7f\x43\x00\x41\x4c", 8);
    else if (mood == QLatin1String("unasked answer"))
        channel.send(FrameType::Opened, encoded(threePages()));
    else if (mood == QLatin1String("silence"))
        ::pause();
    else
        channel.send(FrameType::Page, encoded(pageNumber(1)));
}

} // namespace

int main()
{
    Channel channel{FileDescriptor(3)};
    channel.send(FrameType::Hello, encoded(Greeting{protocolVersion, walls()}));
    Frame request;
    QString mood;
    int opened = 0;
    while (channel.receive(request) == Channel::Status::Ok) {
        if (request.type == FrameType::Open) {
            WireReader reader(request.body);
            mood = reader.string(100);
            answerOpen(channel, mood, ++opened);
        } else if (request.type == FrameType::Inspect) {
            sayBusyForEver(channel);
        } else if (request.type == FrameType::Render) {
            answerRender(channel, mood);
        } else if (request.type == FrameType::ReadPages) {
            answerPages(channel, mood);
        } else if (request.type == FrameType::ReadPage) {
            answerPage(channel, mood);
        }
    }
    return 0;
}
