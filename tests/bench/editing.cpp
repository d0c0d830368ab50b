// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editing.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/record.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "intake/intake.h"
#include "measure.h"
#include "worker/workerpool.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <thread>

namespace LeverArch::Bench {

namespace {

constexpr int everyMs = 100;
constexpr qsizetype editsMeasured = 100;

std::unique_ptr<CaseFile> newCase(const QDir &work)
{
    const QString path = work.filePath(QStringLiteral("editing.leverarch"));
    for (const char *ending : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(ending));
    return expect(CaseFile::create(path));
}

/// One letter whose notes change again and again.
class Editing : public QObject
{
public:
    explicit Editing(CaseFile &file) : m_file(file)
    {
        expect(file.act(QStringLiteral("Bench"), [this](Stores &stores) -> Result<void> {
            Record letter;
            letter.kind = QLatin1String(Kind::letter);
            letter.title = QStringLiteral("A letter");
            LEVERARCH_ASSIGN(m_letter, stores.records().add(letter));
            return {};
        }));
        connect(&m_timer, &QTimer::timeout, this, [this] { edit(); });
    }

    /// Until `isEnough` says so, which is asked after each edit.
    QList<double> until(const std::function<bool()> &isEnough)
    {
        m_isEnough = isEnough;
        m_timer.start(everyMs);
        m_loop.exec();
        return m_took;
    }

private:
    /// Like a person, who does not begin the next before the last is saved.
    void edit()
    {
        if (m_isSaving)
            return;
        m_isSaving = true;
        m_since.start();
        const QString notes = QStringLiteral("Edit %1").arg(m_took.size());
        m_file.actLater(
            QStringLiteral("Edit"),
            [this, notes](Stores &stores) {
                return stores.records().setField(m_letter, QStringLiteral("notes"), notes);
            },
            this, [this](const Result<ActionInfo> &saved) { take(saved); });
    }

    void take(const Result<ActionInfo> &saved)
    {
        m_took += double(m_since.nsecsElapsed()) / 1e6;
        m_isSaving = false;
        if (!saved.ok())
            expect(Result<void>(saved.error()));
        if (m_isEnough())
            m_loop.quit();
    }

    CaseFile &m_file;
    Id m_letter;
    QTimer m_timer;
    QEventLoop m_loop;
    QElapsedTimer m_since;
    QList<double> m_took;
    std::function<bool()> m_isEnough;
    bool m_isSaving = false;
};

} // namespace

QList<double> editsAtRest(const QDir &work)
{
    const auto file = newCase(work);
    qsizetype count = 0;
    return Editing(*file).until([&] { return ++count == editsMeasured; });
}

QList<double> editsDuringIntake(const QDir &work, const QString &folder)
{
    const auto file = newCase(work);
    Editing editing(*file);
    WorkerOptions options;
    options.program = QStringLiteral(LEVERARCH_BIN_DIR "/leverarch-worker");
    WorkerPool workers(options);
    std::atomic<bool> isIn = false;
    std::thread importing([&] {
        NoProgress progress;
        const auto report = Intake(*file, workers).run({folder}, progress);
        if (!report.ok())
            say(report.error().message);
        isIn = true;
    });
    const QList<double> took = editing.until([&] { return isIn.load(); });
    importing.join();
    return took;
}

} // namespace LeverArch::Bench
