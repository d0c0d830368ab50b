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

void answerRender(Channel &channel, const QString &mood)
{
    if (mood == QLatin1String("steps for ever")) {
        while (channel.send(FrameType::Step, encoded(StepReport{1, 1})) == Channel::Status::Ok) {
        }
    }
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
    while (channel.receive(request) == Channel::Status::Ok) {
        if (request.type == FrameType::Open) {
            WireReader reader(request.body);
            mood = reader.string(100);
            DocumentFacts facts = threePages();
            if (mood == QLatin1String("minus pages"))
                facts.pageCount = -1;
            channel.send(FrameType::Opened, encoded(facts));
        } else if (request.type == FrameType::Render) {
            answerRender(channel, mood);
        } else if (request.type == FrameType::ReadPages) {
            for (int page = 1; page <= (mood == QLatin1String("too many pages") ? 9 : 2); ++page)
                channel.send(FrameType::Page, encoded(pageNumber(page)));
            channel.send(FrameType::Done, {});
        } else if (request.type == FrameType::ReadPage) {
            answerPage(channel, mood);
        }
    }
    return 0;
}
