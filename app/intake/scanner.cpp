// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/scanner.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdlib>

namespace LeverArch {

namespace {

constexpr int wantedDots = 300;
constexpr int goodbyeMs = 3000;

QString programOf(const ScannerOptions &options)
{
    if (!options.program.isEmpty())
        return QFileInfo(options.program).isExecutable() ? options.program : QString();
    return QStandardPaths::findExecutable(QStringLiteral("scanimage"));
}

ScanChoice::Meaning meaningOf(const QString &word)
{
    using Meaning = ScanChoice::Meaning;
    const auto has = [&word](const char *part) {
        return word.contains(QLatin1String(part), Qt::CaseInsensitive);
    };
    if (has("duplex"))
        return Meaning::FeederBothSides;
    if (has("adf") || has("feeder"))
        return Meaning::Feeder;
    if (has("flatbed") || has("platen"))
        return Meaning::Glass;
    if (has("gray") || has("grey"))
        return Meaning::Grey;
    if (has("color") || has("colour"))
        return Meaning::Colour;
    if (has("lineart") || has("line art") || has("black") || has("binary"))
        return Meaning::BlackAndWhite;
    return Meaning::Other;
}

/// The words behind "--mode" in a device's list of options: "Gray|Color [Gray]".
QStringList wordsOf(const QString &options, const char *option)
{
    const QRegularExpression line(
        QStringLiteral("^\\s+--%1 ([^\\[\\n]+)\\[(.*)\\]").arg(QLatin1String(option)),
        QRegularExpression::MultilineOption);
    const auto match = line.match(options);
    if (!match.hasMatch() || match.captured(2) == QLatin1String("inactive"))
        return {};
    return match.captured(1).trimmed().split(u'|', Qt::SkipEmptyParts);
}

QList<ScanChoice> choicesOf(const QString &options, const char *option)
{
    QList<ScanChoice> choices;
    for (const QString &word : wordsOf(options, option))
        choices.append({word, meaningOf(word)});
    return choices;
}

/// Of "75|150|300dpi" or "50..1200dpi (in steps of 1)".
int dotsOf(const QString &options)
{
    const QString words = wordsOf(options, "resolution").join(u'|');
    static const QRegularExpression range(QStringLiteral("^(\\d+)(?:\\.\\d+)?\\.\\.(\\d+)"));
    static const QRegularExpression number(QStringLiteral("\\d+"));
    if (const auto match = range.match(words); match.hasMatch())
        return std::max(match.captured(1).toInt(), std::min(match.captured(2).toInt(), wantedDots));
    int nearest = 0;
    for (auto found = number.globalMatch(words); found.hasNext();) {
        const int dots = found.next().captured().toInt();
        if (nearest == 0 || std::abs(dots - wantedDots) < std::abs(nearest - wantedDots))
            nearest = dots;
    }
    return nearest;
}

/// What SANE says (sane_strstatus), and what it means here.
struct Trouble
{
    const char *said;
    const char *meant;
};
constexpr Trouble troubles[] = {
    {"out of documents",
     QT_TRANSLATE_NOOP("LeverArch::Scanner", "The feeder is empty. Put the papers in and scan again.")},
    {"jammed", QT_TRANSLATE_NOOP("LeverArch::Scanner", "A paper is stuck in the feeder. Take it out, put what "
                                            "has not been scanned back in, and scan again.")},
    {"cover is open",
     QT_TRANSLATE_NOOP("LeverArch::Scanner", "The lid of the scanner is open. Close it and scan again.")},
    {"busy", QT_TRANSLATE_NOOP("LeverArch::Scanner", "Another program is using the scanner. Close it there "
                                          "and scan again.")},
    {"has been denied",
     QT_TRANSLATE_NOOP("LeverArch::Scanner", "This computer does not let you use the scanner. Ask whoever "
                                  "looks after it.")},
    {"open of device",
     QT_TRANSLATE_NOOP("LeverArch::Scanner", "The scanner does not answer. See whether it is switched on and "
                                  "connected.")},
    {"I/O", QT_TRANSLATE_NOOP("LeverArch::Scanner", "The scanner stopped in the middle of the page. See "
                                         "whether it is connected and scan again.")},
    {"Out of memory", QT_TRANSLATE_NOOP("LeverArch::Scanner", "The page is too large for this computer. Scan "
                                                   "it in grey or in black and white.")}};

QString roomInMemory()
{
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    const QString place = runtime.isEmpty() ? QDir::tempPath() : runtime;
    return place + QStringLiteral("/leverarch-scan-XXXXXX");
}

} // namespace

ScanChoices ScanChoices::fromOptions(const QString &options)
{
    return {choicesOf(options, "source"), choicesOf(options, "mode"), dotsOf(options)};
}

Scanner::Scanner(ScannerOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options))
{
    QProcessEnvironment environment = m_options.environment;
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C")); // Its words are read here.
    m_process.setProcessEnvironment(environment);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &Scanner::read);
    connect(&m_process, &QProcess::readyReadStandardError, this, &Scanner::readProgress);
    connect(&m_process, &QProcess::finished, this, &Scanner::ended);
}

Scanner::~Scanner()
{
    disconnect(&m_process, nullptr, this, nullptr);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate(); // It moves the lamp home.
    if (!m_process.waitForFinished(goodbyeMs)) {
        m_process.kill();
        m_process.waitForFinished(goodbyeMs);
    }
}

bool Scanner::isInstalled(const ScannerOptions &options)
{
    return !programOf(options).isEmpty();
}

bool Scanner::start(Doing doing, const QStringList &arguments)
{
    if (isBusy())
        return false;
    const QString program = programOf(m_options);
    if (program.isEmpty()) {
        Q_EMIT failed(tr("The program that scans is not installed. Install the package "
                         "“sane-utils”."));
        return false;
    }
    m_doing = doing;
    m_out.clear();
    m_news.clear();
    m_cancelled = false;
    m_process.start(program, arguments, QIODevice::ReadOnly);
    return true;
}

void Scanner::findDevices()
{
    start(Doing::Finding, {QStringLiteral("--formatted-device-list=%d\t%v\t%m\t%t%n")});
}

void Scanner::askChoices(const QString &device)
{
    start(Doing::Asking, {QStringLiteral("--device-name=") + device,
                          QStringLiteral("--all-options")});
}

void Scanner::scan(const ScanOrder &order)
{
    if (isBusy())
        return;
    m_order = order;
    m_pages = 0;
    QStringList arguments = {QStringLiteral("--device-name=") + order.device,
                             QStringLiteral("--format=png"), QStringLiteral("--progress")};
    if (!order.source.word.isEmpty())
        arguments.append(QStringLiteral("--source=") + order.source.word);
    if (!order.colour.word.isEmpty())
        arguments.append(QStringLiteral("--mode=") + order.colour.word);
    if (order.dotsPerInch > 0)
        arguments.append(QStringLiteral("--resolution=%1").arg(order.dotsPerInch));
    if (order.fromFeeder()) {
        m_feeder = std::make_unique<QTemporaryDir>(roomInMemory());
        if (!m_feeder->isValid()) {
            m_feeder.reset();
            Q_EMIT failed(tr("There is no room for the pages. Close other programs and scan "
                             "again."));
            return;
        }
        arguments.append(QStringLiteral("--batch=") + m_feeder->filePath(QStringLiteral("%d.png")));
        arguments.append(QStringLiteral("--batch-print"));
    }
    if (!start(Doing::Scanning, arguments))
        m_feeder.reset();
}

void Scanner::cancel()
{
    if (!isBusy())
        return;
    m_cancelled = true;
    m_process.terminate();
}

void Scanner::read()
{
    m_out += m_process.readAllStandardOutput();
    if (m_doing == Doing::Scanning && m_feeder)
        takeFeederPages();
}

/// Each page that is there has a line with its place.
void Scanner::takeFeederPages()
{
    for (qsizetype end = m_out.indexOf('\n'); end >= 0; end = m_out.indexOf('\n')) {
        QFile page(QFile::decodeName(m_out.left(end)));
        m_out.remove(0, end + 1);
        if (!page.open(QIODevice::ReadOnly))
            continue;
        const QByteArray png = page.readAll();
        page.remove();
        ++m_pages;
        Q_EMIT pageScanned(png);
    }
}

void Scanner::readProgress()
{
    static const QRegularExpression pattern(QStringLiteral("Progress: (\\d+)(?:\\.\\d+)?%[\\r\\n]*"));
    QString news = QString::fromLocal8Bit(m_process.readAllStandardError());
    auto found = pattern.globalMatch(news);
    int percent = -1;
    while (found.hasNext())
        percent = found.next().captured(1).toInt();
    if (percent >= 0)
        Q_EMIT progressed(std::min(percent, 100));
    m_news += news.remove(pattern).toUtf8();
}

void Scanner::ended(int code, QProcess::ExitStatus status)
{
    read();
    readProgress();
    const bool good = code == 0 && status == QProcess::NormalExit;
    const Doing doing = std::exchange(m_doing, Doing::Nothing);
    if (doing == Doing::Scanning) {
        endScan(good);
    } else if (m_cancelled) {
        return;
    } else if (!good) {
        Q_EMIT failed(whatIsWrong());
    } else if (doing == Doing::Asking) {
        Q_EMIT choicesFound(ScanChoices::fromOptions(QString::fromLocal8Bit(m_out)));
    } else {
        QList<ScanDevice> devices;
        for (const QByteArray &line : m_out.split('\n')) {
            const QStringList parts = QString::fromLocal8Bit(line).split(u'\t');
            if (parts.size() == 4)
                devices.append({parts[0], tr("%1 %2 (%3)").arg(parts[1], parts[2], parts[3])});
        }
        Q_EMIT devicesFound(devices);
    }
}

void Scanner::endScan(bool good)
{
    const bool feeder = std::exchange(m_feeder, nullptr) != nullptr;
    if (!feeder && good && !m_out.isEmpty()) {
        ++m_pages;
        Q_EMIT pageScanned(std::exchange(m_out, {}));
    }
    // Out of papers is how a feeder ends.
    const bool emptied = feeder && m_pages > 0 && m_news.contains("out of documents");
    if (m_cancelled || emptied || (good && m_pages > 0))
        Q_EMIT finished(m_pages);
    else
        Q_EMIT failed(whatIsWrong());
}

QString Scanner::whatIsWrong() const
{
    for (const Trouble &trouble : troubles) {
        if (m_news.contains(trouble.said))
            return tr(trouble.meant);
    }
    return tr("The scanner gave no page. See whether it is switched on, and try again.");
}

} // namespace LeverArch
