// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <memory>

class QTemporaryDir;

namespace LeverArch {

/// A scanner as SANE names it, and as a person knows it.
struct ScanDevice
{
    QString name;
    QString title; ///< "Canon LiDE 400 (flatbed scanner)"
};

/// One of a device's own words for a setting, and what it means.
struct ScanChoice
{
    enum class Meaning { Glass, Feeder, FeederBothSides, Grey, Colour, BlackAndWhite, Other };

    QString word; ///< As the device wants to hear it.
    Meaning meaning = Meaning::Other;
};

/// What a device lets one choose. Empty lists: it has one way only.
struct ScanChoices
{
    QList<ScanChoice> sources;
    QList<ScanChoice> colours;
    int dotsPerInch = 0; ///< The nearest to 300 it can do; 0: it does not say.

    /// From the list of options that scanimage prints for a device.
    static ScanChoices fromOptions(const QString &options);
};

/// What is to be scanned.
struct ScanOrder
{
    QString device;
    ScanChoice source;
    ScanChoice colour;
    int dotsPerInch = 0;

    bool fromFeeder() const
    {
        return source.meaning == ScanChoice::Meaning::Feeder ||
               source.meaning == ScanChoice::Meaning::FeederBothSides;
    }
};

/// How scanimage is found and started.
struct ScannerOptions
{
    QString program = {}; ///< Empty: where the system keeps programs.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
};

/// Scans through SANE's own program (package sane-utils), which runs the drivers in a process of its
/// own. Does one thing at a time; what comes meanwhile is ignored. Lives on one thread and never
/// blocks it. A page from the glass comes through a pipe; pages from a feeder through a private
/// folder in memory (XDG_RUNTIME_DIR), because only in one run of the program does a feeder give
/// its pages in turn with their backs, and each is deleted as soon as it is read.
class Scanner final : public QObject
{
    Q_OBJECT

public:
    explicit Scanner(ScannerOptions options = {}, QObject *parent = nullptr);
    ~Scanner() override;

    static bool isInstalled(const ScannerOptions &options = {});
    bool isBusy() const { return m_doing != Doing::Nothing; }

    void findDevices();
    void askChoices(const QString &device);
    void scan(const ScanOrder &order);
    /// Stops what is going on; pages that came stay. finished() comes all the same.
    void cancel();

Q_SIGNALS:
    void devicesFound(const QList<LeverArch::ScanDevice> &devices); ///< Also when there are none.
    void choicesFound(const LeverArch::ScanChoices &choices);
    void pageScanned(const QByteArray &png);
    void progressed(int percent); ///< Of the page that is being scanned.
    void finished(int pages);     ///< The scan is over, and went well.
    void failed(const QString &sentence); ///< What is wrong and what to do. Pages before it stay.

private:
    enum class Doing { Nothing, Finding, Asking, Scanning };

    bool start(Doing doing, const QStringList &arguments);
    void read();
    void takeFeederPages();
    void readProgress();
    void ended(int code, QProcess::ExitStatus status);
    void endScan(bool good);
    QString whatIsWrong() const;

    const ScannerOptions m_options;
    QProcess m_process;
    Doing m_doing = Doing::Nothing;
    ScanOrder m_order;
    QByteArray m_out;
    QByteArray m_news; ///< What it said beside the page, without its progress.
    std::unique_ptr<QTemporaryDir> m_feeder; ///< While a feeder is scanned.
    int m_pages = 0;
    bool m_cancelled = false;
};

} // namespace LeverArch

Q_DECLARE_METATYPE(LeverArch::ScanChoice)
