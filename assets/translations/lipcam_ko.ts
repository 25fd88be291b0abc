<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>M&amp;ute</source>
        <translation>음소거(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Panic</source>
        <translation>긴급 숨김(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>녹화(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;napshot</source>
        <translation>스냅샷(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>설정(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Profiles…</source>
        <translation>프로필(&amp;O)…</translation>
    </message>
    <message>
        <source>S&amp;tatistics…</source>
        <translation>통계(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;First steps…</source>
        <translation>시작 안내(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Larger models…</source>
        <translation>대형 모델(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Check everything…</source>
        <translation>모두 확인(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>문제 신고(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;About Lipcam</source>
        <translation>Lipcam 정보(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>AdviceBox</name>
    <message>
        <source>What is missing and how to mend it</source>
        <translation>부족한 것과 해결 방법</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>복사(&amp;Y)</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>명령 복사</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>다시 확인(&amp;L)</translation>
    </message>
    <message>
        <source>Det&amp;ails</source>
        <translation>자세히(&amp;A)</translation>
    </message>
    <message>
        <source>H&amp;ide</source>
        <translation>숨기기(&amp;I)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사됨</translation>
    </message>
</context>
<context>
    <name>AvatarGrid</name>
    <message>
        <source>Avatars</source>
        <translation>아바타</translation>
    </message>
    <message>
        <source>{name}, cannot be used: {problem}</source>
        <translation>{name}, 사용할 수 없음: {problem}</translation>
    </message>
    <message>
        <source>{name}
Licence: {licence}</source>
        <translation>{name}
라이선스: {licence}</translation>
    </message>
</context>
<context>
    <name>AvatarPage</name>
    <message>
        <source>Who shall speak?</source>
        <translation>누가 말할까요?</translation>
    </message>
    <message>
        <source>Pick a face. You can change it at any time, also during a call.</source>
        <translation>얼굴을 선택하세요. 통화 중에도 언제든지 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>No avatar could be read.</source>
        <translation>읽을 수 있는 아바타가 없습니다.</translation>
    </message>
    <message>
        <source>{name}
Licence: {licence}</source>
        <translation>{name}
라이선스: {licence}</translation>
    </message>
    <message>
        <source>Picture of {name}</source>
        <translation>{name}의 사진</translation>
    </message>
</context>
<context>
    <name>AvatarPicker</name>
    <message>
        <source>Search avatars</source>
        <translation>아바타 검색</translation>
    </message>
    <message>
        <source>No avatar has this name.</source>
        <translation>이 이름의 아바타가 없습니다.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>메뉴</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>메뉴(F10)</translation>
    </message>
</context>
<context>
    <name>AvatarShelf</name>
    <message>
        <source>The avatar {name} cannot be used: {problem}</source>
        <translation>아바타 {name}을(를) 사용할 수 없습니다: {problem}</translation>
    </message>
    <message>
        <source>No avatar could be read.</source>
        <translation>읽을 수 있는 아바타가 없습니다.</translation>
    </message>
    <message>
        <source>Get the program&apos;s files again, or add an avatar of your own.</source>
        <translation>프로그램 파일을 다시 받거나 자신의 아바타를 추가하세요.</translation>
    </message>
</context>
<context>
    <name>BackgroundEditor</name>
    <message>
        <source>The avatar&apos;s own</source>
        <translation>아바타의 배경</translation>
    </message>
    <message>
        <source>The avatar&apos;s own, blurred</source>
        <translation>아바타의 배경, 흐리게</translation>
    </message>
    <message>
        <source>A colour</source>
        <translation>색상</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Green, for another program</source>
        <translation>녹색(다른 프로그램용)</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>이미지 선택…</translation>
    </message>
    <message>
        <source>Colour of the background</source>
        <translation>배경 색상</translation>
    </message>
    <message>
        <source>Picture for the background</source>
        <translation>배경 이미지</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>이미지(*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일(*)</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>{name} 읽는 중…</translation>
    </message>
    <message>
        <source>{colour}, choose …</source>
        <translation>{colour}, 선택…</translation>
    </message>
</context>
<context>
    <name>CameraCheck</name>
    <message>
        <source>The check itself has failed: {reason}</source>
        <translation>확인 자체에 실패했습니다: {reason}</translation>
    </message>
</context>
<context>
    <name>CameraPage</name>
    <message>
        <source>A camera that others can see</source>
        <translation>다른 사람에게 보이는 카메라</translation>
    </message>
    <message>
        <source>Lipcam shows the avatar as a camera. Here you see whether it really arrives.</source>
        <translation>Lipcam은 아바타를 카메라로 보여 줍니다. 실제로 전달되는지 여기서 확인할 수 있습니다.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>카메라</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>카메라(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;heck again</source>
        <translation>다시 확인(&amp;H)</translation>
    </message>
    <message>
        <source>Best available</source>
        <translation>사용 가능한 최선의 카메라</translation>
    </message>
    <message>
        <source>Only Lipcam&apos;s own window</source>
        <translation>Lipcam 창만</translation>
    </message>
    <message>
        <source>Looking for cameras …</source>
        <translation>카메라를 찾는 중…</translation>
    </message>
    <message>
        <source>A test picture is sent and read back, as another program would …</source>
        <translation>다른 프로그램처럼 테스트 화면을 보내고 다시 읽는 중…</translation>
    </message>
    <message>
        <source>Only Lipcam&apos;s own window shows the avatar.</source>
        <translation>아바타는 Lipcam 창에만 표시됩니다.</translation>
    </message>
    <message>
        <source>Other programs cannot see the avatar yet.</source>
        <translation>아직 다른 프로그램에서 아바타를 볼 수 없습니다.</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>아직 확인하지 않았습니다.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>다시 확인</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>File {name}</source>
        <translation>파일 {name}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name}(찾을 수 없음)</translation>
    </message>
</context>
<context>
    <name>ChoicePanel</name>
    <message>
        <source>Microphone</source>
        <translation>마이크</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>카메라</translation>
    </message>
    <message>
        <source>Hear the voice</source>
        <translation>음성 듣기</translation>
    </message>
    <message>
        <source>Only when it comes from a file</source>
        <translation>파일에서 나올 때만</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>항상</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>안 함</translation>
    </message>
    <message>
        <source>Your own voice, heard from a loudspeaker, would get into the microphone: use headphones when you always want to hear it.</source>
        <translation>스피커에서 나오는 자신의 목소리는 마이크로 다시 들어갑니다. 항상 들으려면 헤드폰을 사용하세요.</translation>
    </message>
    <message>
        <source>Lar&amp;ger models: {percent} %</source>
        <translation>대형 모델(&amp;G): {percent}%</translation>
    </message>
    <message>
        <source>&amp;Delay</source>
        <translation>지연(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Engine</source>
        <translation>엔진(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation>마이크(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>카메라(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Hear the voice</source>
        <translation>음성 듣기(&amp;H)</translation>
    </message>
</context>
<context>
    <name>CommandBox</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy: {command}</source>
        <translation>복사: {command}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사됨</translation>
    </message>
</context>
<context>
    <name>ControlBar</name>
    <message>
        <source>&amp;Unmute</source>
        <translation>음소거 해제(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>계속(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>녹화 마침(&amp;R)</translation>
    </message>
</context>
<context>
    <name>CrashOffer</name>
    <message>
        <source>Lipcam ended unexpectedly</source>
        <translation>Lipcam이 예기치 않게 종료되었습니다</translation>
    </message>
    <message>
        <source>The last time, Lipcam ended unexpectedly. We are sorry.</source>
        <translation>지난번에 Lipcam이 예기치 않게 종료되었습니다. 불편을 드려 죄송합니다.</translation>
    </message>
    <message>
        <source>A report helps to mend it. You see all of it first, and nothing is sent: you decide what becomes of it.</source>
        <translation>보고서는 문제를 고치는 데 도움이 됩니다. 먼저 전체 내용을 볼 수 있으며 아무것도 전송되지 않습니다. 어떻게 할지는 직접 결정합니다.</translation>
    </message>
    <message>
        <source>&amp;Show the report…</source>
        <translation>보고서 보기(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Forget it</source>
        <translation>무시(&amp;F)</translation>
    </message>
</context>
<context>
    <name>DelayBox</name>
    <message>
        <source>Delay</source>
        <translation>지연</translation>
    </message>
    <message>
        <source>The picture and the voice that goes with it are this far behind what you say. More delay means fewer skipped pictures on a busy computer.</source>
        <translation>화면과 그에 맞는 음성은 말하는 시점보다 이만큼 늦게 나옵니다. 지연이 길수록 바쁜 컴퓨터에서 건너뛰는 프레임이 줄어듭니다.</translation>
    </message>
    <message>
        <source>Conversation · {ms} ms</source>
        <translation>대화 · {ms} ms</translation>
    </message>
    <message>
        <source>Balanced · {ms} ms</source>
        <translation>균형 · {ms} ms</translation>
    </message>
    <message>
        <source>Quality · {ms} ms</source>
        <translation>품질 · {ms} ms</translation>
    </message>
    <message>
        <source>Own: {ms} ms</source>
        <translation>직접 설정: {ms} ms</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>About the model</source>
        <translation>모델 정보</translation>
    </message>
</context>
<context>
    <name>DeviceDesk</name>
    <message>
        <source>Sample speech (no microphone needed)</source>
        <translation>예시 음성(마이크 불필요)</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>시스템 기본값</translation>
    </message>
    <message>
        <source>Best available</source>
        <translation>사용 가능한 최선의 카메라</translation>
    </message>
    <message>
        <source>Only this window</source>
        <translation>이 창만</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>마이크를 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>Until then you can choose the sample speech as the microphone.</source>
        <translation>그때까지 예시 음성을 마이크로 선택할 수 있습니다.</translation>
    </message>
    <message>
        <source>Until then the sample speech drives the avatar.</source>
        <translation>그때까지 예시 음성이 아바타를 움직입니다.</translation>
    </message>
    <message>
        <source>Until then the sample speech drives the avatar: press Start.</source>
        <translation>그때까지 예시 음성이 아바타를 움직입니다. ‘시작’을 누르세요.</translation>
    </message>
    <message>
        <source>No virtual camera was found, so other programs cannot see the avatar yet.</source>
        <translation>가상 카메라를 찾을 수 없어 아직 다른 프로그램에서 아바타를 볼 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>DeviceSearch</name>
    <message>
        <source>The search for devices has failed: {reason}</source>
        <translation>장치를 검색하지 못했습니다: {reason}</translation>
    </message>
</context>
<context>
    <name>DoctorWindow</name>
    <message>
        <source>Check everything</source>
        <translation>모두 확인</translation>
    </message>
    <message>
        <source>Every part is tried. The microphone is heard for a second and test pictures go to the camera; nothing of it is kept. A running session is left alone.</source>
        <translation>모든 부분을 시험합니다. 마이크 소리를 1초 동안 듣고 카메라로 테스트 화면을 보내며, 그 내용은 아무것도 남기지 않습니다. 실행 중인 세션은 건드리지 않습니다.</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>다시 확인(&amp;A)</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>보고서 복사(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
    <message>
        <source>Waiting until the session has started …</source>
        <translation>세션이 시작되기를 기다리는 중…</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>확인을 중지했습니다.</translation>
    </message>
    <message>
        <source>The check itself has failed: {reason}</source>
        <translation>확인 자체에 실패했습니다: {reason}</translation>
    </message>
    <message>
        <source>Checking: {done} of {count} …</source>
        <translation>확인 중: {done}/{count}…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사됨</translation>
    </message>
</context>
<context>
    <name>EngineBox</name>
    <message>
        <source>Engine</source>
        <translation>엔진</translation>
    </message>
    <message>
        <source>{engine} – not installed: get it…</source>
        <translation>{engine} – 설치되지 않음: 받기…</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Import settings or profiles</source>
        <translation>설정 또는 프로필 가져오기</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>{path}에 저장했습니다.</translation>
    </message>
    <message>
        <source>It names your devices, and folders and files of this computer: look into it before you give it away.</source>
        <translation>이 파일에는 장치 이름과 이 컴퓨터의 폴더 및 파일 이름이 들어 있습니다. 다른 사람에게 주기 전에 내용을 확인하세요.</translation>
    </message>
    <message>
        <source>Settings of Lipcam (*{ending})</source>
        <translation>Lipcam 설정(*{ending})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일(*)</translation>
    </message>
</context>
<context>
    <name>FacePicture</name>
    <message>
        <source>AI avatar</source>
        <translation>AI 아바타</translation>
    </message>
</context>
<context>
    <name>FiguresRecording</name>
    <message>
        <source>The disk with {path} does not answer: no more figures are written.</source>
        <translation>{path}이(가) 있는 디스크가 응답하지 않습니다. 더 이상 수치를 기록하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>Check</source>
        <translation>확인 항목</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>발견된 내용</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>확인 항목</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>확인하는 중…</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>확인 안 함</translation>
    </message>
</context>
<context>
    <name>FindingView</name>
    <message>
        <source>The marked check</source>
        <translation>선택한 확인 항목</translation>
    </message>
</context>
<context>
    <name>FolderEditor</name>
    <message>
        <source>Choose a folder …</source>
        <translation>폴더 선택…</translation>
    </message>
    <message>
        <source>Take the system&apos;s</source>
        <translation>시스템 폴더 사용</translation>
    </message>
    <message>
        <source>The system&apos;s folder for films</source>
        <translation>시스템의 동영상 폴더</translation>
    </message>
    <message>
        <source>Folder for recordings</source>
        <translation>녹화 폴더</translation>
    </message>
</context>
<context>
    <name>GateEditor</name>
    <message>
        <source>Level of the microphone and the mark</source>
        <translation>마이크 레벨과 기준선</translation>
    </message>
    <message>
        <source>no sound</source>
        <translation>소리 없음</translation>
    </message>
    <message>
        <source>{db} dB: speech</source>
        <translation>{db} dB: 말소리</translation>
    </message>
    <message>
        <source>{db} dB: ignored</source>
        <translation>{db} dB: 무시됨</translation>
    </message>
</context>
<context>
    <name>GetDialog</name>
    <message>
        <source>Get {name}</source>
        <translation>{name} 받기</translation>
    </message>
    <message>
        <source>What will be fetched, and its licences</source>
        <translation>받을 항목과 라이선스</translation>
    </message>
    <message>
        <source>&amp;Without what it needs to run</source>
        <translation>실행에 필요한 항목 제외(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Accept the licences and get</source>
        <translation>라이선스에 동의하고 받기(&amp;A)</translation>
    </message>
    <message>
        <source>{left} are still to come. On the disk of {folder} there are {free} free.</source>
        <translation>남은 크기는 {left}입니다. {folder}의 디스크에 {free}의 여유 공간이 있습니다.</translation>
    </message>
    <message>
        <source>The size of some files is only known once the server says it.</source>
        <translation>일부 파일의 크기는 서버가 알려 준 뒤에야 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Still missing after that: {name}. {note}</source>
        <translation>그 후에도 부족한 것: {name}. {note}</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation>라이선스: {name}</translation>
    </message>
</context>
<context>
    <name>HistoryPlot</name>
    <message>
        <source>The last five minutes</source>
        <translation>최근 5분</translation>
    </message>
    <message>
        <source>Behind your voice, ms</source>
        <translation>음성 대비 지연(ms)</translation>
    </message>
    <message>
        <source>half below</source>
        <translation>중앙값</translation>
    </message>
    <message>
        <source>95 % below</source>
        <translation>95% 이하</translation>
    </message>
    <message>
        <source>set</source>
        <translation>설정값</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>초당 프레임</translation>
    </message>
    <message>
        <source>Sound after picture, ms</source>
        <translation>화면 대비 소리 지연(ms)</translation>
    </message>
    <message>
        <source>No figures yet: nothing has run.</source>
        <translation>아직 수치가 없습니다. 실행한 적이 없습니다.</translation>
    </message>
    <message>
        <source>5 minutes ago</source>
        <translation>5분 전</translation>
    </message>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
</context>
<context>
    <name>HistoryTable</name>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Behind, ms</source>
        <translation>지연(ms)</translation>
    </message>
    <message>
        <source>95 %, ms</source>
        <translation>95%(ms)</translation>
    </message>
    <message>
        <source>Pictures/s</source>
        <translation>프레임/초</translation>
    </message>
    <message>
        <source>Sound late, ms</source>
        <translation>소리 지연(ms)</translation>
    </message>
</context>
<context>
    <name>HonestyPage</name>
    <message>
        <source>Be open about it</source>
        <translation>솔직하게 알리기</translation>
    </message>
    <message>
        <source>People like to know whom they see. Say that it is an avatar.</source>
        <translation>사람들은 누구를 보고 있는지 알고 싶어 합니다. 아바타라고 알려 주세요.</translation>
    </message>
    <message>
        <source>Show the badge “&amp;AI avatar” in the picture</source>
        <translation>화면에 “AI 아바타” 배지 표시(&amp;A)</translation>
    </message>
    <message>
        <source>Corner of the badge</source>
        <translation>배지 위치</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>왼쪽 아래</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>오른쪽 아래</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>왼쪽 위</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>오른쪽 위</translation>
    </message>
    <message>
        <source>Say it at the beginning, for example: “You see my avatar, the words are mine.”

Lipcam is not for identity checks, exams, or interviews under a false identity. Show only faces of people who agreed to it.</source>
        <translation>처음에 말해 주세요. 예: “지금 보시는 것은 제 아바타이고, 말은 제가 하는 것입니다.”

Lipcam은 본인 확인, 시험, 또는 신분을 속인 면접에 쓰는 프로그램이 아닙니다. 동의한 사람의 얼굴만 보여 주세요.</translation>
    </message>
    <message>
        <source>&amp;Corner</source>
        <translation>위치(&amp;C)</translation>
    </message>
    <message>
        <source>Your avatar with the badge</source>
        <translation>배지가 있는 아바타</translation>
    </message>
    <message>
        <source>Your avatar</source>
        <translation>내 아바타</translation>
    </message>
    <message>
        <source>The badge is a small label in the picture that everybody sees.</source>
        <translation>배지는 모든 사람에게 보이는 화면 속 작은 표시입니다.</translation>
    </message>
    <message>
        <source>Without the badge nothing in the picture tells others. Then you must say it yourself; in some countries the law asks for it.</source>
        <translation>배지가 없으면 화면만으로는 상대방이 알 수 없습니다. 이때는 직접 말해야 하며, 일부 국가에서는 법으로 요구합니다.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import settings</source>
        <translation>설정 가져오기</translation>
    </message>
    <message>
        <source>&amp;Settings: {n} will change</source>
        <translation>설정: {n}개 변경(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Profiles: {n} will be added</source>
        <translation>프로필: {n}개 추가(&amp;P)</translation>
    </message>
    <message>
        <source>What the file has</source>
        <translation>파일의 내용</translation>
    </message>
    <message>
        <source>Settings that will change:</source>
        <translation>변경될 설정:</translation>
    </message>
    <message>
        <source>Profiles:</source>
        <translation>프로필:</translation>
    </message>
    <message>
        <source>Not on this computer, kept all the same:</source>
        <translation>이 컴퓨터에는 없지만 유지됨:</translation>
    </message>
    <message>
        <source>Cannot be used, and is left out:</source>
        <translation>사용할 수 없어 제외됨:</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>가져오기(&amp;I)</translation>
    </message>
    <message>
        <source>The file switches the label &quot;AI avatar&quot; off. It stays on until you decide about it yourself.</source>
        <translation>이 파일은 “AI 아바타” 배지를 끕니다. 직접 결정할 때까지 배지는 켜진 상태로 유지됩니다.</translation>
    </message>
    <message>
        <source>  and {n} more</source>
        <translation>  외 {n}개</translation>
    </message>
</context>
<context>
    <name>KeepsakeDesk</name>
    <message>
        <source>Recorded: {name}</source>
        <translation>녹화됨: {name}</translation>
    </message>
    <message>
        <source>Picture saved: {name}</source>
        <translation>스냅샷 저장됨: {name}</translation>
    </message>
</context>
<context>
    <name>KeyActions</name>
    <message>
        <source>Mute the avatar, or let it speak</source>
        <translation>아바타 음소거 또는 해제</translation>
    </message>
    <message>
        <source>Panic: hide me and mute</source>
        <translation>긴급 숨김: 나를 숨기고 음소거</translation>
    </message>
    <message>
        <source>Change to the next avatar</source>
        <translation>다음 아바타로 변경</translation>
    </message>
    <message>
        <source>Talk while it is held</source>
        <translation>누르고 있는 동안 말하기</translation>
    </message>
    <message>
        <source>Go over to the profile {name}</source>
        <translation>프로필 {name}(으)로 변경</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source>No key</source>
        <translation>키 없음</translation>
    </message>
    <message>
        <source>{name}: no key</source>
        <translation>{name}: 키 없음</translation>
    </message>
    <message>
        <source>{keys} is no key of this computer.</source>
        <translation>{keys}은(는) 이 컴퓨터의 키가 아닙니다.</translation>
    </message>
    <message>
        <source>This is also the key for: {names}. Only one of them will hear it.</source>
        <translation>다음 동작에도 지정된 키입니다: {names}. 그중 하나만 작동합니다.</translation>
    </message>
    <message>
        <source>You could not type this sign any more: hold Ctrl or Alt with it.</source>
        <translation>이 문자를 더 이상 입력할 수 없게 됩니다. Ctrl 또는 Alt와 함께 누르세요.</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Microphone level</source>
        <translation>마이크 레벨</translation>
    </message>
    <message>
        <source>What is quieter than the line ({db} dB) is taken for silence.</source>
        <translation>기준선({db} dB)보다 작은 소리는 무음으로 처리됩니다.</translation>
    </message>
</context>
<context>
    <name>LiveDesk</name>
    <message>
        <source>Recording {time}</source>
        <translation>녹화 중 {time}</translation>
    </message>
    <message>
        <source>&amp;Unmute</source>
        <translation>음소거 해제(&amp;U)</translation>
    </message>
    <message>
        <source>M&amp;ute</source>
        <translation>음소거(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>계속(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Panic</source>
        <translation>긴급 숨김(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>녹화 마침(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>녹화(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>다시 시도(&amp;T)</translation>
    </message>
    <message>
        <source>Choose ano&amp;ther microphone</source>
        <translation>다른 마이크 선택(&amp;T)</translation>
    </message>
    <message>
        <source>Choose ano&amp;ther engine</source>
        <translation>다른 엔진 선택(&amp;T)</translation>
    </message>
</context>
<context>
    <name>MicPage</name>
    <message>
        <source>Can you be heard?</source>
        <translation>소리가 잘 들리나요?</translation>
    </message>
    <message>
        <source>Say a sentence, such as “Hello, nice to see you.” The avatar says it too.</source>
        <translation>“안녕하세요, 만나서 반갑습니다.” 같은 문장을 말해 보세요. 아바타도 따라 말합니다.</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>마이크</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>다시 확인(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Use the sample speech</source>
        <translation>예시 음성 사용(&amp;U)</translation>
    </message>
    <message>
        <source>Recorded words in place of a microphone.</source>
        <translation>마이크 대신 녹음된 말을 사용합니다.</translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation>마이크(&amp;M)</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>레벨</translation>
    </message>
    <message>
        <source>Sample speech (no microphone needed)</source>
        <translation>예시 음성(마이크 불필요)</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>시스템 기본값</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>여는 중…</translation>
    </message>
    <message>
        <source>The microphone is being opened …</source>
        <translation>마이크를 여는 중…</translation>
    </message>
    <message>
        <source>The sample speech drives the avatar: no voice needed.</source>
        <translation>예시 음성이 아바타를 움직입니다. 말하지 않아도 됩니다.</translation>
    </message>
    <message>
        <source>Listening … say a sentence.</source>
        <translation>듣는 중… 한 문장을 말해 보세요.</translation>
    </message>
    <message>
        <source>You are heard, and the avatar says it with you. Press Next.</source>
        <translation>소리가 잘 들리고 아바타가 함께 말합니다. ‘다음’을 누르세요.</translation>
    </message>
    <message>
        <source>This microphone gives no sound at all.</source>
        <translation>이 마이크에서 소리가 전혀 나지 않습니다.</translation>
    </message>
    <message>
        <source>There is some sound, but too quiet for a voice.</source>
        <translation>소리가 있지만 말소리로는 너무 작습니다.</translation>
    </message>
    <message>
        <source>Lipcam itself is muted: switch the sound on there.</source>
        <translation>Lipcam 자체가 음소거되어 있습니다. Lipcam에서 소리를 켜세요.</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>마이크를 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>Until then the sample speech drives the avatar, as you see.</source>
        <translation>그때까지 보시는 것처럼 예시 음성이 아바타를 움직입니다.</translation>
    </message>
</context>
<context>
    <name>ModelButtons</name>
    <message>
        <source>Im&amp;port</source>
        <translation>가져오기(&amp;P)</translation>
    </message>
    <message>
        <source>A &amp;file for the marked model…</source>
        <translation>선택한 모델의 파일(&amp;F)…</translation>
    </message>
    <message>
        <source>All &amp;known files in a folder…</source>
        <translation>폴더에 있는 알려진 파일 모두(&amp;K)…</translation>
    </message>
    <message>
        <source>Take in files that you have; needs no network.</source>
        <translation>이미 가지고 있는 파일을 가져옵니다. 네트워크가 필요하지 않습니다.</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>검사(&amp;V)</translation>
    </message>
    <message>
        <source>Read the files again and compare them.</source>
        <translation>파일을 다시 읽어 비교합니다.</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>제거(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Get…</source>
        <translation>받기(&amp;G)…</translation>
    </message>
    <message>
        <source>It has no public file: import your own.</source>
        <translation>공개된 파일이 없습니다. 자신의 파일을 가져오세요.</translation>
    </message>
    <message>
        <source>&amp;Get its parts…</source>
        <translation>구성 요소 받기(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Get again…</source>
        <translation>다시 받기(&amp;G)…</translation>
    </message>
    <message>
        <source>Resu&amp;me…</source>
        <translation>이어받기(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation>GPU 메모리</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>{name}, {state}, {size}, licence {licence}</source>
        <translation>{name}, {state}, {size}, 라이선스 {licence}</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Larger models</source>
        <translation>대형 모델</translation>
    </message>
    <message>
        <source>The small student comes with Lipcam and needs nothing of this. These are other people&apos;s networks, for large graphics cards; nothing is fetched until you accept.</source>
        <translation>소형 모델은 Lipcam에 포함되어 있으며 이 중 어느 것도 필요하지 않습니다. 여기 있는 것은 다른 사람들이 만든 대형 그래픽 카드용 네트워크이며, 동의하기 전에는 아무것도 받지 않습니다.</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>닫기(&amp;O)</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Models lie in {folder}; free on that disk: {free}.</source>
        <translation>모델 위치: {folder}. 이 디스크의 여유 공간: {free}.</translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>서버에 문의하는 중…</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>가져오는 중…</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>검사하는 중…</translation>
    </message>
    <message>
        <source>Removing …</source>
        <translation>제거하는 중…</translation>
    </message>
    <message>
        <source>Stopped. What has arrived is kept, and goes on from there next time.</source>
        <translation>중지했습니다. 지금까지 받은 부분은 유지되며 다음에 이어서 받습니다.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>중지했습니다.</translation>
    </message>
</context>
<context>
    <name>NewsBar</name>
    <message>
        <source>Show in &amp;folder</source>
        <translation>폴더에서 보기(&amp;F)</translation>
    </message>
</context>
<context>
    <name>PageBrowser</name>
    <message>
        <source>Find a setting</source>
        <translation>설정 찾기</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>설정 페이지</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>해당하는 설정이 없습니다.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Live picture of the avatar</source>
        <translation>아바타의 실시간 화면</translation>
    </message>
    <message>
        <source>Mirrored for you only: others see it the other way round.</source>
        <translation>나에게만 좌우가 반전되어 보입니다. 다른 사람에게는 반대로 보입니다.</translation>
    </message>
</context>
<context>
    <name>PrivacyNotes</name>
    <message>
        <source>Nothing leaves this computer by itself: not your voice, no picture, no word of what you do. There is no account, no counting of users and no search for updates.</source>
        <translation>목소리, 화면, 사용 내역 등 어떤 것도 이 컴퓨터에서 저절로 나가지 않습니다. 계정도, 사용자 집계도, 업데이트 검색도 없습니다.</translation>
    </message>
    <message>
        <source>Two things do, and only because you do them: the programs that you let use the camera pass its picture on to the people you talk to, and a larger model is fetched from its public page when you ask for it.</source>
        <translation>두 가지만 예외이며, 직접 실행할 때만 일어납니다. 카메라 사용을 허용한 프로그램은 그 화면을 대화 상대에게 전달하고, 대형 모델은 요청할 때 공개 페이지에서 받아 옵니다.</translation>
    </message>
    <message>
        <source>What Lipcam keeps is in these folders, on this computer:</source>
        <translation>Lipcam이 보관하는 것은 이 컴퓨터의 다음 폴더에 있습니다:</translation>
    </message>
    <message>
        <source>Settings and profiles</source>
        <translation>설정 및 프로필</translation>
    </message>
    <message>
        <source>Open the folder of settings</source>
        <translation>설정 폴더 열기</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Open the folder of the log</source>
        <translation>로그 폴더 열기</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>녹화</translation>
    </message>
    <message>
        <source>Open the folder of recordings</source>
        <translation>녹화 폴더 열기</translation>
    </message>
    <message>
        <source>Your avatars</source>
        <translation>내 아바타</translation>
    </message>
    <message>
        <source>Open the folder of your avatars</source>
        <translation>내 아바타 폴더 열기</translation>
    </message>
    <message>
        <source>Larger models</source>
        <translation>대형 모델</translation>
    </message>
    <message>
        <source>Open the folder of larger models</source>
        <translation>대형 모델 폴더 열기</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>No program is there to show folders. It is {path}</source>
        <translation>폴더를 표시할 프로그램이 없습니다. 위치: {path}</translation>
    </message>
    <message>
        <source>The folder cannot be opened: {reason}</source>
        <translation>폴더를 열 수 없습니다: {reason}</translation>
    </message>
</context>
<context>
    <name>ProfileDesk</name>
    <message>
        <source>Profile {name}</source>
        <translation>프로필 {name}</translation>
    </message>
    <message>
        <source>The profile {name} is without the label &quot;AI avatar&quot;. The label stays until you decide about it yourself.</source>
        <translation>프로필 {name}에는 “AI 아바타” 배지가 없습니다. 직접 결정할 때까지 배지는 유지됩니다.</translation>
    </message>
    <message>
        <source>Switch it off in the settings, on the page Picture.</source>
        <translation>설정의 ‘화면’ 페이지에서 끌 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>ProfileList</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>사용 중</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>프로필</translation>
    </message>
    <message>
        <source>✓ in use</source>
        <translation>✓ 사용 중</translation>
    </message>
</context>
<context>
    <name>ProfilesWindow</name>
    <message>
        <source>Profiles</source>
        <translation>프로필</translation>
    </message>
    <message>
        <source>A profile is an avatar with the settings that go with it: sound, picture, camera and lip motion. Window, keys and privacy stay as they are.</source>
        <translation>프로필은 아바타와 그에 맞는 소리, 화면, 카메라, 입술 움직임 설정을 묶은 것입니다. 창, 키, 개인 정보 설정은 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>For example: Work</source>
        <translation>예: 업무</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>Name for a new profile</source>
        <translation>새 프로필 이름</translation>
    </message>
    <message>
        <source>&amp;Keep what is chosen now</source>
        <translation>현재 선택 저장(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>사용(&amp;U)</translation>
    </message>
    <message>
        <source>Up&amp;date it</source>
        <translation>업데이트(&amp;D)</translation>
    </message>
    <message>
        <source>Keep what is chosen now under its name.</source>
        <translation>현재 선택을 이 이름으로 저장합니다.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>이름 바꾸기(&amp;R)</translation>
    </message>
    <message>
        <source>Du&amp;plicate</source>
        <translation>복제(&amp;P)</translation>
    </message>
    <message>
        <source>Dele&amp;te…</source>
        <translation>삭제(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>가져오기(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
    <message>
        <source>Goes over to the profile, also while another program has the focus.</source>
        <translation>다른 프로그램을 사용 중일 때도 이 프로필로 전환합니다.</translation>
    </message>
    <message>
        <source>Key for the marked profile</source>
        <translation>선택한 프로필의 키</translation>
    </message>
    <message>
        <source>Ke&amp;y for it</source>
        <translation>키(&amp;Y)</translation>
    </message>
    <message>
        <source>Delete the profile {name}? Its avatar stays.</source>
        <translation>프로필 {name}을(를) 삭제하시겠습니까? 아바타는 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>Delete a profile</source>
        <translation>프로필 삭제</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>삭제(&amp;D)</translation>
    </message>
    <message>
        <source>Profile {name}</source>
        <translation>프로필 {name}</translation>
    </message>
</context>
<context>
    <name>ProgramsPage</name>
    <message>
        <source>Choose it in your call program</source>
        <translation>통화 프로그램에서 선택하기</translation>
    </message>
    <message>
        <source>Three steps. The camera has this name there:</source>
        <translation>세 단계면 됩니다. 통화 프로그램에 표시되는 카메라 이름:</translation>
    </message>
    <message>
        <source>&amp;Copy the name</source>
        <translation>이름 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Call programs</source>
        <translation>통화 프로그램</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>카메라</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>마이크</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>스피커</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>비디오</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>오디오</translation>
    </message>
    <message>
        <source>General</source>
        <translation>일반</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>장치</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>장치</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>허용</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>차단</translation>
    </message>
    <message>
        <source>Drawing: the list of cameras in {program}</source>
        <translation>그림: {program}의 카메라 목록</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>취소(&amp;C)</translation>
    </message>
    <message>
        <source>Stopping … (up to half a minute while the server is silent)</source>
        <translation>중지하는 중… (서버가 응답하지 않으면 최대 30초)</translation>
    </message>
    <message>
        <source>Getting {name}</source>
        <translation>{name} 받는 중</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>{name} 검사 중</translation>
    </message>
    <message>
        <source>Copying {name}</source>
        <translation>{name} 복사 중</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done}/{total}</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report a problem</source>
        <translation>문제 신고</translation>
    </message>
    <message>
        <source>This is what Lipcam knows about itself and this computer. Your name, your folders and your avatars are left out. Read it, and delete what you do not want to tell.
Nothing is sent: copy or save it, and pass it on yourself.</source>
        <translation>다음은 Lipcam이 자신과 이 컴퓨터에 대해 아는 내용입니다. 사용자의 이름, 폴더, 아바타는 빠져 있습니다. 읽어 보고 알리고 싶지 않은 내용은 지우세요.
아무것도 전송되지 않습니다. 복사하거나 저장하여 직접 전달하세요.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>Collecting …</source>
        <translation>수집 중…</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>복사(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>저장(&amp;S)…</translation>
    </message>
    <message>
        <source>What happened? What did you do just before?</source>
        <translation>어떤 일이 일어났나요? 바로 전에 무엇을 했나요?</translation>
    </message>
    <message>
        <source>The report could not be made: {error}</source>
        <translation>보고서를 만들 수 없습니다: {error}</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>보고서를 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>보고서 저장</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>텍스트 파일(*.txt)</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>저장됨: {path}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>This is not possible here; it is as it was before.</source>
        <translation>여기서는 사용할 수 없어 이전 상태로 되돌렸습니다.</translation>
    </message>
    <message>
        <source>Reset this &amp;page</source>
        <translation>이 페이지 초기화(&amp;P)</translation>
    </message>
    <message>
        <source>Everything on this page becomes as it came with Lipcam. What you have decided about the label &quot;AI avatar&quot; stays.</source>
        <translation>이 페이지의 모든 항목이 Lipcam의 처음 값으로 돌아갑니다. “AI 아바타” 배지에 대한 결정은 유지됩니다.</translation>
    </message>
    <message>
        <source>&amp;Undo the reset</source>
        <translation>초기화 취소(&amp;U)</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>닫기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Export or import</source>
        <translation>내보내기/가져오기(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Export all settings and profiles…</source>
        <translation>모든 설정과 프로필 내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Import settings or profiles…</source>
        <translation>설정 또는 프로필 가져오기(&amp;I)…</translation>
    </message>
</context>
<context>
    <name>SizeEditor</name>
    <message>
        <source>720p (1280 × 720)</source>
        <translation>720p (1280 × 720)</translation>
    </message>
    <message>
        <source>1080p (1920 × 1080)</source>
        <translation>1080p (1920 × 1080)</translation>
    </message>
    <message>
        <source>540p (960 × 540)</source>
        <translation>540p (960 × 540)</translation>
    </message>
    <message>
        <source>Square (720 × 720)</source>
        <translation>정사각형(720 × 720)</translation>
    </message>
    <message>
        <source>Other …</source>
        <translation>기타…</translation>
    </message>
    <message>
        <source>Width of the picture</source>
        <translation>화면 너비</translation>
    </message>
    <message>
        <source>Height of the picture</source>
        <translation>화면 높이</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
</context>
<context>
    <name>StageBars</name>
    <message>
        <source>Time of each stage</source>
        <translation>단계별 시간</translation>
    </message>
    <message>
        <source>{ms:.1f} ms, {share:.0f} % of the time between two pictures</source>
        <translation>{ms:.1f} ms, 프레임 간격의 {share:.0f}%</translation>
    </message>
</context>
<context>
    <name>StartButton</name>
    <message>
        <source>&amp;Stop</source>
        <translation>중지(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>시작(&amp;S)</translation>
    </message>
</context>
<context>
    <name>StatisticsPanel</name>
    <message>
        <source>Statistics</source>
        <translation>통계</translation>
    </message>
    <message>
        <source>The last five minutes</source>
        <translation>최근 5분</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>수치</translation>
    </message>
    <message>
        <source>Time of each stage (the mark: 40 ms, one picture)</source>
        <translation>단계별 시간(기준선: 40 ms, 1프레임)</translation>
    </message>
    <message>
        <source>The last five minutes, newest last</source>
        <translation>최근 5분, 최신 항목이 마지막</translation>
    </message>
    <message>
        <source>Show as a &amp;table</source>
        <translation>표로 보기(&amp;T)</translation>
    </message>
    <message>
        <source>C&amp;opy as text</source>
        <translation>텍스트로 복사(&amp;O)</translation>
    </message>
    <message>
        <source>The figures are in the clipboard.</source>
        <translation>수치를 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>Record the figures</source>
        <translation>수치 기록</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>표(*.csv)</translation>
    </message>
    <message>
        <source>Recording: {path}</source>
        <translation>기록 중: {path}</translation>
    </message>
    <message>
        <source>Stop &amp;recording</source>
        <translation>기록 중지(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Record to a file…</source>
        <translation>파일에 기록(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>StepTrack</name>
    <message>
        <source>Progress of the first steps</source>
        <translation>시작 안내 진행 상황</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Lipcam goes on in the tray</source>
        <translation>Lipcam이 트레이에서 계속 실행됩니다</translation>
    </message>
    <message>
        <source>Others still see your avatar. To end Lipcam, choose Quit in its menu.</source>
        <translation>다른 사람에게는 계속 아바타가 보입니다. Lipcam을 끝내려면 트레이 메뉴에서 ‘끝내기’를 선택하세요.</translation>
    </message>
    <message>
        <source>&amp;Show Lipcam</source>
        <translation>Lipcam 표시(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>시작(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>음소거(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Panic: hide me</source>
        <translation>긴급 숨김: 나 숨기기(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next avatar</source>
        <translation>다음 아바타(&amp;N)</translation>
    </message>
    <message>
        <source>Pr&amp;ofiles</source>
        <translation>프로필(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>중지(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Hide Lipcam</source>
        <translation>Lipcam 숨기기(&amp;H)</translation>
    </message>
    <message>
        <source>Lipcam: off</source>
        <translation>Lipcam: 꺼짐</translation>
    </message>
    <message>
        <source>Lipcam: one moment …</source>
        <translation>Lipcam: 잠시만 기다리세요…</translation>
    </message>
    <message>
        <source>Lipcam: live</source>
        <translation>Lipcam: 라이브</translation>
    </message>
    <message>
        <source>Lipcam: live, muted</source>
        <translation>Lipcam: 라이브, 음소거됨</translation>
    </message>
    <message>
        <source>Lipcam: you are hidden, nobody hears you</source>
        <translation>Lipcam: 숨겨진 상태이며 아무에게도 들리지 않습니다</translation>
    </message>
    <message>
        <source>Lipcam: stopped by a fault</source>
        <translation>Lipcam: 오류로 중지됨</translation>
    </message>
</context>
<context>
    <name>VoiceEditor</name>
    <message>
        <source>Played to {device}</source>
        <translation>{device}(으)로 재생</translation>
    </message>
</context>
<context>
    <name>VoicePage</name>
    <message>
        <source>Your voice together with the lips</source>
        <translation>음성과 입술 맞추기</translation>
    </message>
    <message>
        <source>The avatar needs a moment to say your words. So that calls hear you in time with the lips, Lipcam gives them a microphone that waits for the picture.</source>
        <translation>아바타가 말을 따라 하려면 잠시 시간이 필요합니다. 통화 상대에게 음성이 입술과 맞게 들리도록, Lipcam은 화면을 기다렸다가 소리를 내보내는 마이크를 통화에 제공합니다.</translation>
    </message>
    <message>
        <source>&amp;Lipcam microphone: in time with the lips</source>
        <translation>Lipcam 마이크: 입술과 맞춤(&amp;L)</translation>
    </message>
    <message>
        <source>The &amp;real microphone: heard before the lips move</source>
        <translation>실제 마이크: 입술보다 음성이 먼저 들림(&amp;R)</translation>
    </message>
    <message>
        <source>C&amp;heck again</source>
        <translation>다시 확인(&amp;H)</translation>
    </message>
    <message>
        <source>The check itself has failed: {reason}</source>
        <translation>확인 자체에 실패했습니다: {reason}</translation>
    </message>
    <message>
        <source>Played to {device}</source>
        <translation>{device}(으)로 재생</translation>
    </message>
    <message>
        <source>Calls hear you before the lips move.</source>
        <translation>통화 상대에게는 입술이 움직이기 전에 음성이 들립니다.</translation>
    </message>
    <message>
        <source>Faint beeps are played and recorded, as another program would …</source>
        <translation>다른 프로그램처럼 작은 신호음을 재생하고 녹음하는 중…</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>아직 확인하지 않았습니다.</translation>
    </message>
    <message>
        <source>The call that goes on gets your voice by “{microphone}”.</source>
        <translation>진행 중인 통화는 “{microphone}”을(를) 통해 음성을 받습니다.</translation>
    </message>
    <message>
        <source>Another program hears you in time with the lips. Press Next.</source>
        <translation>다른 프로그램에서 음성이 입술과 맞게 들립니다. ‘다음’을 누르세요.</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>First steps</source>
        <translation>시작 안내</translation>
    </message>
    <message>
        <source>S&amp;kip these steps</source>
        <translation>안내 건너뛰기(&amp;K)</translation>
    </message>
    <message>
        <source>You can open them again from the menu.</source>
        <translation>메뉴에서 다시 열 수 있습니다.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>뒤로(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>다음(&amp;N)</translation>
    </message>
    <message>
        <source>Let others see the avatar, with what is chosen now.</source>
        <translation>현재 선택대로 다른 사람에게 아바타를 보여 줍니다.</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>{number}/{count}단계</translation>
    </message>
    <message>
        <source>I understand: &amp;start now</source>
        <translation>이해했습니다. 지금 시작(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start now</source>
        <translation>지금 시작(&amp;S)</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>About Lipcam</source>
        <translation>Lipcam 정보</translation>
    </message>
    <message>
        <source>A virtual webcam that speaks for you: an avatar says your words, lips in time, on your own machine.

Apache-2.0. The avatars that come with it show people who do not exist. Say that you use one, where that matters.</source>
        <translation>나를 대신해 말하는 가상 웹캠: 아바타가 내 컴퓨터에서 입술을 맞추어 내 말을 전합니다.

Apache-2.0. 함께 제공되는 아바타는 실존하지 않는 인물입니다. 필요한 곳에서는 아바타를 사용한다고 알려 주세요.</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>The microphone {0} was opened twice; close it.</source>
        <translation>마이크 {0}이(가) 두 번 열렸습니다. 마이크를 닫으세요.</translation>
    </message>
    <message>
        <source>Microphones need PortAudio ({0}); install sounddevice again with pip.</source>
        <translation>마이크를 사용하려면 PortAudio가 필요합니다({0}). pip으로 sounddevice를 다시 설치하세요.</translation>
    </message>
    <message>
        <source>The sound system cannot be started ({0}); check that the sound server runs, or choose a sound file instead.</source>
        <translation>사운드 시스템을 시작할 수 없습니다({0}). 사운드 서버가 실행 중인지 확인하거나 사운드 파일을 대신 선택하세요.</translation>
    </message>
    <message>
        <source>No microphone was found; plug one in, {0}or choose a sound file instead.</source>
        <translation>마이크를 찾을 수 없습니다. 마이크를 연결하거나, {0}사운드 파일을 대신 선택하세요.</translation>
    </message>
    <message>
        <source>The microphone {0} is not there; plug it in or choose another one.</source>
        <translation>마이크 {0}이(가) 없습니다. 연결하거나 다른 마이크를 선택하세요.</translation>
    </message>
    <message>
        <source>The sound server that has the microphone {0} does not answer; start PipeWire or PulseAudio (and install pulseaudio-utils), or choose another one.</source>
        <translation>마이크 {0}이(가) 있는 사운드 서버가 응답하지 않습니다. PipeWire나 PulseAudio를 시작하거나(pulseaudio-utils도 설치해야 합니다) 다른 마이크를 선택하세요.</translation>
    </message>
    <message>
        <source>Microphones of the sound server need ALSA&apos;s plug-in for it; install it with: sudo apt install libasound2-plugins</source>
        <translation>사운드 서버의 마이크를 사용하려면 해당 ALSA 플러그인이 필요합니다. 다음 명령으로 설치하세요: sudo apt install libasound2-plugins</translation>
    </message>
    <message>
        <source>The microphone {0} cannot be opened ({1}); check that it is plugged in and that the sound system runs, {2}or choose another microphone.</source>
        <translation>마이크 {0}을(를) 열 수 없습니다({1}). 연결되어 있고 사운드 시스템이 실행 중인지 확인하거나, {2}다른 마이크를 선택하세요.</translation>
    </message>
    <message>
        <source>The microphone {0} has stopped: it was unplugged or the sound server ended; plug it in again or choose another microphone.</source>
        <translation>마이크 {0}이(가) 중지되었습니다. 연결이 끊겼거나 사운드 서버가 종료되었습니다. 다시 연결하거나 다른 마이크를 선택하세요.</translation>
    </message>
    <message>
        <source>The microphone {0} gives no sound at all; check its mute switch and level, {1}or choose another microphone.</source>
        <translation>마이크 {0}에서 소리가 전혀 나지 않습니다. 음소거 스위치와 음량을 확인하거나, {1}다른 마이크를 선택하세요.</translation>
    </message>
    <message>
        <source>Microphones need the PortAudio library; install it with: sudo apt install libportaudio2</source>
        <translation>마이크를 사용하려면 PortAudio 라이브러리가 필요합니다. 다음 명령으로 설치하세요: sudo apt install libportaudio2</translation>
    </message>
    <message>
        <source>No microphone was found; plug one in, check that PipeWire or PulseAudio runs (and that libasound2-plugins is installed), or choose a sound file instead.</source>
        <translation>마이크를 찾을 수 없습니다. 마이크를 연결하고 PipeWire나 PulseAudio가 실행 중인지(그리고 libasound2-plugins가 설치되어 있는지) 확인하거나, 사운드 파일을 대신 선택하세요.</translation>
    </message>
    <message>
        <source>The microphone {0} is used by another program or has gone; close it there, {1}or choose another microphone.</source>
        <translation>마이크 {0}을(를) 다른 프로그램에서 사용 중이거나 연결이 끊겼습니다. 해당 프로그램에서 닫거나, {1}다른 마이크를 선택하세요.</translation>
    </message>
    <message>
        <source>allow it in System Settings &gt; Privacy &amp; Security &gt; Microphone, </source>
        <translation>시스템 설정 &gt; 개인정보 보호 및 보안 &gt; 마이크에서 허용하거나, </translation>
    </message>
    <message>
        <source>allow it in Settings &gt; Privacy &amp; security &gt; Microphone, </source>
        <translation>설정 &gt; 개인 정보 및 보안 &gt; 마이크에서 허용하거나, </translation>
    </message>
    <message>
        <source>There is no microphone {0}; `lipcam devices` lists them, or use file:&lt;path&gt;.</source>
        <translation>마이크 {0}이(가) 없습니다. `lipcam devices`로 목록을 확인하거나 file:&lt;path&gt;를 사용하세요.</translation>
    </message>
    <message>
        <source>There is no loudspeaker {0}; the only choice is default.</source>
        <translation>스피커 {0}이(가) 없습니다. default만 선택할 수 있습니다.</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>마이크를 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>Plug one in and check that the sound server runs; a sound file can stand in for it.</source>
        <translation>마이크를 연결하고 사운드 서버가 실행 중인지 확인하세요. 사운드 파일로 대신할 수도 있습니다.</translation>
    </message>
    <message>
        <source>want sound at {0} Hz, got {1} Hz</source>
        <translation>{0} Hz의 소리가 필요하지만 {1} Hz를 받았습니다</translation>
    </message>
    <message>
        <source>no resampling at {0} Hz, only {1} to {2}</source>
        <translation>{0} Hz에서는 리샘플링할 수 없습니다. {1}~{2}만 가능합니다</translation>
    </message>
    <message>
        <source>choose another file</source>
        <translation>다른 파일을 선택하세요</translation>
    </message>
    <message>
        <source>{0}, or convert it to WAV.</source>
        <translation>{0}. 또는 WAV로 변환하세요.</translation>
    </message>
    <message>
        <source>The sound file {0} {1}</source>
        <translation>사운드 파일 {0}: {1}</translation>
    </message>
    <message>
        <source>The sound file {0} {1} {2}</source>
        <translation>사운드 파일 {0}: {1} {2}</translation>
    </message>
    <message>
        <source>cannot be found in {0}; check its name, or</source>
        <translation>{0}에서 찾을 수 없습니다. 이름을 확인하거나</translation>
    </message>
    <message>
        <source>is a device or a pipe, not a file;</source>
        <translation>파일이 아니라 장치나 파이프입니다.</translation>
    </message>
    <message>
        <source>has more than {0} streams;</source>
        <translation>스트림이 {0}개보다 많습니다.</translation>
    </message>
    <message>
        <source>has no sound in it;</source>
        <translation>소리가 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>is in a form that nothing here can decode;</source>
        <translation>여기서 디코딩할 수 없는 형식입니다.</translation>
    </message>
    <message>
        <source>says that it has {0} samples a second;</source>
        <translation>초당 샘플 수가 {0}개로 표시되어 있습니다.</translation>
    </message>
    <message>
        <source>says that it has {0} channels;</source>
        <translation>채널이 {0}개로 표시되어 있습니다.</translation>
    </message>
    <message>
        <source>ends earlier than it says; it was probably cut off.</source>
        <translation>표시된 길이보다 일찍 끝납니다. 중간에 잘린 것 같습니다.</translation>
    </message>
    <message>
        <source>is not a sound file that can be read;</source>
        <translation>읽을 수 있는 사운드 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>may not be read by you; change its permissions, or</source>
        <translation>읽을 권한이 없습니다. 권한을 변경하거나</translation>
    </message>
    <message>
        <source>is damaged; it plays as far as it could be read.</source>
        <translation>손상되었습니다. 읽을 수 있는 데까지 재생합니다.</translation>
    </message>
    <message>
        <source>is damaged; parts of it are left out.</source>
        <translation>손상되었습니다. 일부를 건너뜁니다.</translation>
    </message>
    <message>
        <source>The sound file {0} lasts longer than {1} minutes; cut it into shorter pieces.</source>
        <translation>사운드 파일 {0}의 길이가 {1}분을 넘습니다. 더 짧게 나누세요.</translation>
    </message>
    <message>
        <source>The picture goes on without it.</source>
        <translation>소리 없이 화면은 계속됩니다.</translation>
    </message>
    <message>
        <source>The sound cannot be played without PortAudio ({0}). {1} Install sounddevice again with pip.</source>
        <translation>PortAudio가 없어 소리를 재생할 수 없습니다({0}). {1} pip으로 sounddevice를 다시 설치하세요.</translation>
    </message>
    <message>
        <source>The sound cannot be played: the sound system does not start ({0}). {1} Check that the sound server runs.</source>
        <translation>소리를 재생할 수 없습니다. 사운드 시스템이 시작되지 않습니다({0}). {1} 사운드 서버가 실행 중인지 확인하세요.</translation>
    </message>
    <message>
        <source>The sound cannot be played: no loudspeaker was found. {0} Plug in loudspeakers or headphones and start again.</source>
        <translation>소리를 재생할 수 없습니다. 스피커를 찾을 수 없습니다. {0} 스피커나 헤드폰을 연결하고 다시 시작하세요.</translation>
    </message>
    <message>
        <source>The sound cannot be played: {0} cannot be opened ({1}). {2} Check that it is plugged in and that the sound system runs, and start again.</source>
        <translation>소리를 재생할 수 없습니다. {0}을(를) 열 수 없습니다({1}). {2} 연결되어 있고 사운드 시스템이 실행 중인지 확인한 다음 다시 시작하세요.</translation>
    </message>
    <message>
        <source>The sound cannot be played without the PortAudio library. {0} Install it with: sudo apt install libportaudio2</source>
        <translation>PortAudio 라이브러리가 없어 소리를 재생할 수 없습니다. {0} 다음 명령으로 설치하세요: sudo apt install libportaudio2</translation>
    </message>
    <message>
        <source>The sound cannot be played: {0} is used by another program or has gone. {1} Close the other program and start again.</source>
        <translation>소리를 재생할 수 없습니다. {0}을(를) 다른 프로그램에서 사용 중이거나 연결이 끊겼습니다. {1} 그 프로그램을 닫고 다시 시작하세요.</translation>
    </message>
    <message>
        <source>The output {0} was opened twice.</source>
        <translation>출력 장치 {0}이(가) 두 번 열렸습니다.</translation>
    </message>
    <message>
        <source>Another Lipcam has the {0} already.</source>
        <translation>다른 Lipcam이 이미 {0}을(를) 사용하고 있습니다.</translation>
    </message>
    <message>
        <source>{0} Close that one first.</source>
        <translation>{0} 먼저 그 Lipcam을 닫으세요.</translation>
    </message>
    <message>
        <source>Look in the system&apos;s sound settings whether it is muted there, and check again.</source>
        <translation>시스템의 소리 설정에서 음소거되어 있는지 살펴본 다음 다시 확인하세요.</translation>
    </message>
    <message>
        <source>Another program hears “{0}”, {1} ms beside its time.</source>
        <translation>다른 프로그램에서 “{0}”의 소리가 들립니다. 시간 차이는 {1} ms입니다.</translation>
    </message>
    <message>
        <source>“{0}” is played to, but cannot be recorded from: {1}</source>
        <translation>“{0}”(으)로 재생되지만 여기에서 녹음할 수 없습니다: {1}</translation>
    </message>
    <message>
        <source>“{0}” can be played to; what a call hears of it is not known here.</source>
        <translation>“{0}”(으)로 재생할 수 있습니다. 통화에 어떻게 들리는지는 여기서 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Another program hears nothing from “{0}”.</source>
        <translation>다른 프로그램에서 “{0}”의 소리가 전혀 들리지 않습니다.</translation>
    </message>
    <message>
        <source>as far as can be seen, or no WAV file at all</source>
        <translation>확인할 수 있는 범위에서는 정상이거나, WAV 파일이 아님</translation>
    </message>
    <message>
        <source>the sound ends before its stated length</source>
        <translation>표시된 길이가 되기 전에 소리가 끝남</translation>
    </message>
    <message>
        <source>a header larger than the file: FFmpeg would set aside gigabytes for it</source>
        <translation>헤더가 파일보다 큼: FFmpeg가 이를 위해 수 기가바이트를 확보하게 됨</translation>
    </message>
    <message>
        <source>get it again or ask who made it</source>
        <translation>다시 받거나 만든 사람에게 문의하세요</translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB, too large for an avatar; {2}</source>
        <translation>{0}이(가) {1} MB보다 큽니다. 아바타로는 너무 큽니다. {2}</translation>
    </message>
    <message>
        <source>{0} is cut off, or no zip file; {1}</source>
        <translation>{0}이(가) 중간에 잘렸거나 zip 파일이 아닙니다. {1}</translation>
    </message>
    <message>
        <source>{0} lists far more than an avatar has; {1}</source>
        <translation>{0}의 목록에 아바타에 들어가는 것보다 훨씬 많은 항목이 있습니다. {1}</translation>
    </message>
    <message>
        <source>{0} has {1} entries, an avatar has at most {2}; {3}</source>
        <translation>{0}의 항목이 {1}개입니다. 아바타의 항목은 최대 {2}개입니다. {3}</translation>
    </message>
    <message>
        <source>{0} has too many entries for an avatar; {1}</source>
        <translation>{0}의 항목이 아바타치고는 너무 많습니다. {1}</translation>
    </message>
    <message>
        <source>{0} holds a path outside itself ({1}); {2}</source>
        <translation>{0}에 자기 밖을 가리키는 경로가 있습니다({1}). {2}</translation>
    </message>
    <message>
        <source>{0} in {1} is a link, not a file; {2}</source>
        <translation>{1}의 {0}은(는) 파일이 아니라 링크입니다. {2}</translation>
    </message>
    <message>
        <source>{0} in {1} is encrypted; unpack it and pack it plainly</source>
        <translation>{1}의 {0}이(가) 암호화되어 있습니다. 압축을 풀고 암호화 없이 다시 압축하세요</translation>
    </message>
    <message>
        <source>{0} in {1} is packed in an unknown way; {2}</source>
        <translation>{1}의 {0}은(는) 알 수 없는 방식으로 압축되어 있습니다. {2}</translation>
    </message>
    <message>
        <source>{0} is cut off or damaged; {1}</source>
        <translation>{0}이(가) 중간에 잘렸거나 손상되었습니다. {1}</translation>
    </message>
    <message>
        <source>{0} holds a folder too many ({1}): an avatar&apos;s files lie side by side, at most in one folder; {2}</source>
        <translation>{0}에 폴더가 필요 이상으로 있습니다({1}). 아바타의 파일은 한곳에 나란히 있어야 하며 폴더는 최대 하나입니다. {2}</translation>
    </message>
    <message>
        <source>{0} in {1} unpacks to {2} bytes, the limit is {3}; {4}</source>
        <translation>{1}의 {0}은(는) 압축을 풀면 {2}바이트입니다. 한도는 {3}입니다. {4}</translation>
    </message>
    <message>
        <source>{0} in {1} is not of the size it says; {2}</source>
        <translation>{1}의 {0}의 크기가 표시된 것과 다릅니다. {2}</translation>
    </message>
    <message>
        <source>{0} is not a plain NumPy array; get the package again</source>
        <translation>{0}은(는) 일반 NumPy 배열이 아닙니다. 패키지를 다시 받으세요</translation>
    </message>
    <message>
        <source>{0} has no {1}; get the package again</source>
        <translation>{0}에 {1}이(가) 없습니다. 패키지를 다시 받으세요</translation>
    </message>
    <message>
        <source>{0} is {1} {2}, want {3} {4}; get the package again</source>
        <translation>{0}은(는) {1} {2}입니다. 필요한 것은 {3} {4}입니다. 패키지를 다시 받으세요</translation>
    </message>
    <message>
        <source>{0} is cut off or too long; get the package again</source>
        <translation>{0}이(가) 중간에 잘렸거나 너무 깁니다. 패키지를 다시 받으세요</translation>
    </message>
    <message>
        <source>want three finite (x, y) points of a face, got an array of {0}</source>
        <translation>얼굴의 유한한 점 (x, y) 세 개가 필요하지만 {0} 배열을 받았습니다</translation>
    </message>
    <message>
        <source>the points of the face lie in one place; it is too small</source>
        <translation>얼굴의 점들이 한곳에 모여 있습니다. 얼굴이 너무 작습니다</translation>
    </message>
    <message>
        <source>want two faces of {0}, got {1} and {2}</source>
        <translation>{0} 크기의 얼굴 두 개가 필요하지만 {1}과(와) {2}을(를) 받았습니다</translation>
    </message>
    <message>
        <source>the folder {0} holds the avatar {1}; rename the folder</source>
        <translation>폴더 {0}에 아바타 {1}이(가) 있습니다. 폴더 이름을 바꾸세요</translation>
    </message>
    <message>
        <source>{0}; install Lipcam again</source>
        <translation>{0}. Lipcam을 다시 설치하세요</translation>
    </message>
    <message>
        <source>the avatar {0} cannot be used: {1}</source>
        <translation>아바타 {0}을(를) 사용할 수 없습니다: {1}</translation>
    </message>
    <message>
        <source>there is no avatar {0}; choose one of: {1}</source>
        <translation>아바타 {0}이(가) 없습니다. 다음 중에서 선택하세요: {1}</translation>
    </message>
    <message>
        <source>there is no avatar {0} to remove</source>
        <translation>제거할 아바타 {0}이(가) 없습니다</translation>
    </message>
    <message>
        <source>{0} is cut off or changed; get the package again</source>
        <translation>{0}이(가) 중간에 잘렸거나 변경되었습니다. 패키지를 다시 받으세요</translation>
    </message>
    <message>
        <source>no avatar is installed; install one (a *.lipavatar file) or reinstall Lipcam</source>
        <translation>설치된 아바타가 없습니다. 아바타(*.lipavatar 파일)를 설치하거나 Lipcam을 다시 설치하세요</translation>
    </message>
    <message>
        <source>an avatar with the id {0} comes with Lipcam; give yours another id</source>
        <translation>ID가 {0}인 아바타가 Lipcam에 포함되어 있습니다. 다른 ID를 지정하세요</translation>
    </message>
    <message>
        <source>an avatar with the id {0} is already installed; remove it first, or install this one with --replace</source>
        <translation>ID가 {0}인 아바타가 이미 설치되어 있습니다. 먼저 제거하거나, --replace를 사용하여 이 아바타를 설치하세요</translation>
    </message>
    <message>
        <source>the avatar has no {0}; get the package again</source>
        <translation>아바타에 {0}이(가) 없습니다. 패키지를 다시 받으세요</translation>
    </message>
    <message>
        <source>cannot remove {0} ({1}); close programs that use it and try again</source>
        <translation>{0}을(를) 제거할 수 없습니다({1}). 이를 사용하는 프로그램을 닫고 다시 시도하세요</translation>
    </message>
    <message>
        <source>cannot install {0} into {1} ({2}); make the folder writable or free some space</source>
        <translation>{0}을(를) {1}에 설치할 수 없습니다({2}). 폴더에 쓸 수 있게 하거나 공간을 확보하세요</translation>
    </message>
    <message>
        <source>{0} comes with Lipcam and stays; you can only remove avatars that you installed</source>
        <translation>{0}은(는) Lipcam에 포함된 것이므로 그대로 유지됩니다. 직접 설치한 아바타만 제거할 수 있습니다</translation>
    </message>
    <message>
        <source>the avatar&apos;s loop video is damaged; get the package again</source>
        <translation>아바타의 루프 동영상이 손상되었습니다. 패키지를 다시 받으세요</translation>
    </message>
    <message>
        <source>{0} must hold one video and nothing else; pack it again</source>
        <translation>{0}에는 동영상 하나만 들어 있어야 합니다. 패키지를 다시 만드세요</translation>
    </message>
    <message>
        <source>{0} is {1} {2}, want H.264 with 8-bit 4:2:0 (yuv420p); convert it and pack it again</source>
        <translation>{0}은(는) {1} {2}입니다. 8비트 4:2:0(yuv420p)의 H.264여야 합니다. 변환한 다음 패키지를 다시 만드세요</translation>
    </message>
    <message>
        <source>{0} is {1} × {2} px, the manifest says {3} × {4}; get the package again</source>
        <translation>{0}은(는) {1} × {2} px이지만 매니페스트에는 {3} × {4}(으)로 되어 있습니다. 패키지를 다시 받으세요</translation>
    </message>
    <message>
        <source>{0} has {1} frames, the manifest says {2}; get the package again</source>
        <translation>{0}은(는) {1}프레임이지만 매니페스트에는 {2}프레임으로 되어 있습니다. 패키지를 다시 받으세요</translation>
    </message>
    <message>
        <source>get the package again or ask who made it</source>
        <translation>패키지를 다시 받거나 만든 사람에게 문의하세요</translation>
    </message>
    <message>
        <source>the avatar package has format {0}, this Lipcam reads format {1}; update Lipcam or get the package in that format</source>
        <translation>아바타 패키지의 형식은 {0}이지만 이 Lipcam은 형식 {1}을(를) 읽습니다. Lipcam을 업데이트하거나 해당 형식의 패키지를 받으세요</translation>
    </message>
    <message>
        <source>[width, height] in px</source>
        <translation>[너비, 높이](px)</translation>
    </message>
    <message>
        <source>1 to 64 of a-z, 0-9, - and _, beginning with a letter or digit</source>
        <translation>a-z, 0-9, -, _ 중 1~64자이며 첫 글자는 영문자나 숫자</translation>
    </message>
    <message>
        <source>{0} holds no list of fields; {1}</source>
        <translation>{0}에 필드 목록이 없습니다. {1}</translation>
    </message>
    <message>
        <source>a whole number from {0} to {1}</source>
        <translation>{0}에서 {1} 사이의 정수</translation>
    </message>
    <message>
        <source>1 to {0} printable letters</source>
        <translation>인쇄 가능한 문자 1~{0}자</translation>
    </message>
    <message>
        <source>names with sha256 and bytes</source>
        <translation>sha256과 bytes가 있는 이름</translation>
    </message>
    <message>
        <source>the avatar package has no {0}; {1}</source>
        <translation>아바타 패키지에 {0}이(가) 없습니다. {1}</translation>
    </message>
    <message>
        <source>{0} lists {1}, which is no part of an avatar; {2}</source>
        <translation>{0}에 아바타에 속하지 않는 {1}이(가) 있습니다. {2}</translation>
    </message>
    <message>
        <source>sha256 and bytes</source>
        <translation>sha256과 bytes</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); {2}</source>
        <translation>{0}을(를) 읽을 수 없습니다({1}). {2}</translation>
    </message>
    <message>
        <source>{0} is damaged or no plain MP4 ({1}); get the package again, or convert the video and pack it again</source>
        <translation>{0}이(가) 손상되었거나 일반 MP4가 아닙니다({1}). 패키지를 다시 받거나, 동영상을 변환하여 패키지를 다시 만드세요</translation>
    </message>
    <message>
        <source>it must have one description of its frames, of the usual size</source>
        <translation>프레임 설명이 일반적인 크기로 하나만 있어야 함</translation>
    </message>
    <message>
        <source>it is compressed or made of fragments</source>
        <translation>압축되었거나 조각으로 이루어져 있음</translation>
    </message>
    <message>
        <source>it is cut off</source>
        <translation>중간에 잘림</translation>
    </message>
    <message>
        <source>it is cut off or has parts that a loop has not</source>
        <translation>중간에 잘렸거나 루프에 없는 부분이 있음</translation>
    </message>
    <message>
        <source>it claims more than a loop of {0} frames has</source>
        <translation>{0}프레임의 루프보다 많은 것이 있다고 표시됨</translation>
    </message>
    <message>
        <source>the face networks are not there (looked in {0}). They come with Lipcam: install it again, or put *{1} and *{2} into one folder and name it in {3}; training/README.md says how to make them.</source>
        <translation>얼굴 감지 네트워크가 없습니다(찾아본 위치: {0}). 이 네트워크는 Lipcam에 포함되어 있습니다. Lipcam을 다시 설치하거나, *{1}과(와) *{2}을(를) 한 폴더에 넣고 {3}에 그 폴더를 지정하세요. 만드는 방법은 training/README.md에 있습니다.</translation>
    </message>
    <message>
        <source>{0} has no *{1}; see training/README.md for where to get it</source>
        <translation>{0}에 *{1}이(가) 없습니다. 받는 곳은 training/README.md를 참조하세요</translation>
    </message>
    <message>
        <source>{0} is another network: want one picture of {1}, two answers</source>
        <translation>{0}은(는) 다른 네트워크입니다. {1} 이미지 입력 하나와 출력 두 개가 필요합니다</translation>
    </message>
    <message>
        <source>a face network failed: {0}; get its file again</source>
        <translation>얼굴 감지 네트워크에서 오류가 발생했습니다: {0}. 해당 파일을 다시 받으세요</translation>
    </message>
    <message>
        <source>{0} is too large for this network; get the file again</source>
        <translation>{0}이(가) 이 네트워크치고는 너무 큽니다. 파일을 다시 받으세요</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}</source>
        <translation>{0}을(를) 읽을 수 없습니다: {1}</translation>
    </message>
    <message>
        <source>{0} is no network that can be run: {1}</source>
        <translation>{0}은(는) 실행할 수 있는 네트워크가 아닙니다: {1}</translation>
    </message>
    <message>
        <source>get the package again</source>
        <translation>패키지를 다시 받으세요</translation>
    </message>
    <message>
        <source>{0} is larger than the {1} bytes it may have; {2}</source>
        <translation>{0}이(가) 허용된 {1}바이트보다 큽니다. {2}</translation>
    </message>
    <message>
        <source>{0} is not an avatar: it has no {1}; choose an avatar&apos;s folder or a *{2} file</source>
        <translation>{0}은(는) 아바타가 아닙니다. {1}이(가) 없습니다. 아바타 폴더나 *{2} 파일을 선택하세요</translation>
    </message>
    <message>
        <source>{0} holds values that are no numbers; {1}</source>
        <translation>{0}에 숫자가 아닌 값이 있습니다. {1}</translation>
    </message>
    <message>
        <source>{0} puts the mouth outside the picture; {1}</source>
        <translation>{0}에 입의 위치가 화면 밖으로 되어 있습니다. {1}</translation>
    </message>
    <message>
        <source>{0} does not fit together; {1}</source>
        <translation>{0}의 내용이 서로 맞지 않습니다. {1}</translation>
    </message>
    <message>
        <source>the avatar {0} has no {1}; {2}</source>
        <translation>아바타 {0}에 {1}이(가) 없습니다. {2}</translation>
    </message>
    <message>
        <source>{0} of the avatar {1} is damaged or changed (it does not match its sha256); {2}</source>
        <translation>아바타 {1}의 {0}이(가) 손상되었거나 변경되었습니다(sha256과 일치하지 않음). {2}</translation>
    </message>
    <message>
        <source>cannot store what was prepared for the avatar in {0} ({1}); make the folder writable or free some space</source>
        <translation>아바타를 위해 준비한 데이터를 {0}에 저장할 수 없습니다({1}). 폴더에 쓸 수 있게 하거나 공간을 확보하세요</translation>
    </message>
    <message>
        <source>{0} in {1} is not a plain file; {2}</source>
        <translation>{1}의 {0}은(는) 일반 파일이 아닙니다. {2}</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); check that the file exists and is yours</source>
        <translation>{0}을(를) 읽을 수 없습니다({1}). 파일이 있고 본인의 파일인지 확인하세요</translation>
    </message>
    <message>
        <source>{0} is not a file; choose an avatar&apos;s folder or its file</source>
        <translation>{0}은(는) 파일이 아닙니다. 아바타 폴더나 아바타 파일을 선택하세요</translation>
    </message>
    <message>
        <source>{0} is already there; choose another folder or remove it</source>
        <translation>{0}이(가) 이미 있습니다. 다른 폴더를 선택하거나 제거하세요</translation>
    </message>
    <message>
        <source>cannot write the avatar to {0} ({1}); free some space</source>
        <translation>아바타를 {0}에 쓸 수 없습니다({1}). 공간을 확보하세요</translation>
    </message>
    <message>
        <source>{0} frames need affines ({1}, 2, 3), got {2}</source>
        <translation>{0}프레임에는 ({1}, 2, 3) 아핀 행렬이 필요하지만 {2}을(를) 받았습니다</translation>
    </message>
    <message>
        <source>{0} is not a JPEG picture or damaged; get the package again</source>
        <translation>{0}이(가) JPEG 이미지가 아니거나 손상되었습니다. 패키지를 다시 받으세요</translation>
    </message>
    <message>
        <source>{0} is {1} × {2} px, at most {3} px a side are allowed; get the package again with a smaller picture</source>
        <translation>{0}은(는) {1} × {2} px입니다. 한 변은 최대 {3} px까지 허용됩니다. 이미지가 더 작은 패키지를 다시 받으세요</translation>
    </message>
    <message>
        <source>{0} is damaged; get the package again</source>
        <translation>{0}이(가) 손상되었습니다. 패키지를 다시 받으세요</translation>
    </message>
    <message>
        <source>{0} is no 8-bit grey PNG of {1} × {2} px; get the package again</source>
        <translation>{0}은(는) {1} × {2} px의 8비트 회색조 PNG가 아닙니다. 패키지를 다시 받으세요</translation>
    </message>
    <message>
        <source>{0} is damaged or empty; get the package again</source>
        <translation>{0}이(가) 손상되었거나 비어 있습니다. 패키지를 다시 받으세요</translation>
    </message>
    <message>
        <source>a picture of {0} cannot be stored as {1}</source>
        <translation>{0} 이미지를 {1}(으)로 저장할 수 없습니다</translation>
    </message>
    <message>
        <source>{0} is not a PNG picture; get the package again</source>
        <translation>{0}은(는) PNG 이미지가 아닙니다. 패키지를 다시 받으세요</translation>
    </message>
    <message>
        <source>{0} is a progressive or unusual JPEG; save it as a plain (baseline) JPEG and pack it again</source>
        <translation>{0}은(는) 프로그레시브 JPEG이거나 일반적이지 않은 JPEG입니다. 일반(베이스라인) JPEG로 저장한 다음 패키지를 다시 만드세요</translation>
    </message>
    <message>
        <source>a loop of {0} × {1} px cannot be used; want even sides of {2} to {3} px: scale the video and import it again</source>
        <translation>{0} × {1} px 루프는 사용할 수 없습니다. 가로와 세로는 {2}~{3} px의 짝수여야 합니다. 동영상의 크기를 조정하여 다시 가져오세요</translation>
    </message>
    <message>
        <source>a loop needs at least one frame</source>
        <translation>루프에는 프레임이 하나 이상 필요합니다</translation>
    </message>
    <message>
        <source>the frames of a loop must all have one size; render them again</source>
        <translation>루프의 모든 프레임은 크기가 같아야 합니다. 다시 렌더링하세요</translation>
    </message>
    <message>
        <source>a loop has at most {0} frames; shorten it</source>
        <translation>루프는 최대 {0}프레임입니다. 더 짧게 줄이세요</translation>
    </message>
    <message>
        <source>choose another file, or convert it to MP4.</source>
        <translation>다른 파일을 선택하거나 MP4로 변환하세요.</translation>
    </message>
    <message>
        <source>has no pictures, only sound;</source>
        <translation>화면 없이 소리만 있습니다.</translation>
    </message>
    <message>
        <source>has pictures of {0} x {1} px;</source>
        <translation>화면 크기가 {0} x {1} px입니다.</translation>
    </message>
    <message>
        <source>has no picture that can be read;</source>
        <translation>읽을 수 있는 화면이 없습니다.</translation>
    </message>
    <message>
        <source>changes the size of its pictures;</source>
        <translation>화면 크기가 중간에 바뀝니다.</translation>
    </message>
    <message>
        <source>convert it to one size.</source>
        <translation>하나의 크기로 변환하세요.</translation>
    </message>
    <message>
        <source>cannot be found in {0};</source>
        <translation>{0}에서 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>is a folder, a device or a pipe;</source>
        <translation>폴더, 장치 또는 파이프입니다.</translation>
    </message>
    <message>
        <source>has changed while it was read;</source>
        <translation>읽는 동안 변경되었습니다.</translation>
    </message>
    <message>
        <source>lasts longer than {0} minutes;</source>
        <translation>길이가 {0}분을 넘습니다.</translation>
    </message>
    <message>
        <source>is smaller than {0} px;</source>
        <translation>{0} px보다 작습니다.</translation>
    </message>
    <message>
        <source>choose a larger one.</source>
        <translation>더 큰 것을 선택하세요.</translation>
    </message>
    <message>
        <source>is no video that can be read;</source>
        <translation>읽을 수 있는 동영상이 아닙니다.</translation>
    </message>
    <message>
        <source>check its name.</source>
        <translation>이름을 확인하세요.</translation>
    </message>
    <message>
        <source>is too large;</source>
        <translation>너무 큽니다.</translation>
    </message>
    <message>
        <source>is damaged ({0}); it is used as far as it could be read.</source>
        <translation>손상되었습니다({0}). 읽을 수 있는 데까지 사용합니다.</translation>
    </message>
    <message>
        <source>Avatar {0}: {1}; where its face lies follows from its mouth and an average face.</source>
        <translation>아바타 {0}: {1}. 얼굴 위치는 입의 위치와 평균적인 얼굴로 추정합니다.</translation>
    </message>
    <message>
        <source>the face networks are not installed</source>
        <translation>얼굴 감지 네트워크가 설치되어 있지 않습니다</translation>
    </message>
    <message>
        <source>no face is seen in it</source>
        <translation>얼굴이 감지되지 않습니다</translation>
    </message>
    <message>
        <source>Avatar {0} has an alignment of shape {1}; import it again.</source>
        <translation>아바타 {0}의 정렬 데이터 형태가 {1}입니다. 다시 가져오세요.</translation>
    </message>
    <message>
        <source>Avatar {0} has {1} loop frames but face crops of shape {2}; import it again.</source>
        <translation>아바타 {0}의 루프는 {1}프레임이지만 얼굴 크롭의 형태는 {2}입니다. 다시 가져오세요.</translation>
    </message>
    <message>
        <source>the memory is closed</source>
        <translation>공유 메모리가 닫혔습니다</translation>
    </message>
    <message>
        <source>The program {0} is missing. {1}</source>
        <translation>프로그램 {0}이(가) 없습니다. {1}</translation>
    </message>
    <message>
        <source>The Python package pyvirtualcam is missing. {0}</source>
        <translation>Python 패키지 pyvirtualcam이 없습니다. {0}</translation>
    </message>
    <message>
        <source>{0} is missing. Install Lipcam again.</source>
        <translation>{0}이(가) 없습니다. Lipcam을 다시 설치하세요.</translation>
    </message>
    <message>
        <source>{0} cannot be started: {1}.</source>
        <translation>{0}을(를) 시작할 수 없습니다: {1}.</translation>
    </message>
    <message>
        <source>The camera cannot be used ({0}): {1}. {2}</source>
        <translation>카메라를 사용할 수 없습니다({0}): {1}. {2}</translation>
    </message>
    <message>
        <source>A camera needs even sizes, not {0} × {1}.</source>
        <translation>카메라의 가로와 세로는 짝수여야 합니다. {0} × {1}은(는) 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>the camera bridge ended with {0}</source>
        <translation>카메라 브리지가 종료됨: {0}</translation>
    </message>
    <message>
        <source>{0} opened with {1} px</source>
        <translation>{0}이(가) {1} px로 열림</translation>
    </message>
    <message>
        <source>There is no memory to share pictures with the camera ({0}). Close other programs or choose a smaller picture.</source>
        <translation>카메라와 화면을 공유할 메모리가 없습니다({0}). 다른 프로그램을 닫거나 더 작은 화면을 선택하세요.</translation>
    </message>
    <message>
        <source>The camera {0} is closed. Start it again.</source>
        <translation>카메라 {0}이(가) 닫혔습니다. 다시 시작하세요.</translation>
    </message>
    <message>
        <source>the camera&apos;s driver does not answer</source>
        <translation>카메라 드라이버가 응답하지 않음</translation>
    </message>
    <message>
        <source>the camera bridge talks nonsense ({0})</source>
        <translation>카메라 브리지가 알 수 없는 내용을 보냄({0})</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>이유가 제시되지 않음</translation>
    </message>
    <message>
        <source>what was whole until then is in {0}</source>
        <translation>그때까지 온전했던 내용은 {0}에 있습니다</translation>
    </message>
    <message>
        <source>the recording has ended ({0}); {1}. Check the disk and record again</source>
        <translation>녹화가 종료되었습니다({0}). {1}. 디스크를 확인하고 다시 녹화하세요</translation>
    </message>
    <message>
        <source>all names beside it are taken</source>
        <translation>비슷한 이름이 모두 이미 사용 중</translation>
    </message>
    <message>
        <source>nothing could be kept</source>
        <translation>저장할 수 있는 내용이 없습니다</translation>
    </message>
    <message>
        <source>the disk is full and the recording has ended; {0}. Free some space or choose another folder, then record again</source>
        <translation>디스크가 가득 차서 녹화가 종료되었습니다. {0}. 공간을 확보하거나 다른 폴더를 선택한 다음 다시 녹화하세요</translation>
    </message>
    <message>
        <source>a recording of {0} × {1} px needs even sides; choose another size</source>
        <translation>{0} × {1} px로 녹화하려면 가로와 세로가 짝수여야 합니다. 다른 크기를 선택하세요</translation>
    </message>
    <message>
        <source>want pictures of {0} px, got {1}</source>
        <translation>{0} px 화면이 필요하지만 {1}을(를) 받았습니다</translation>
    </message>
    <message>
        <source>the recording {0} has ended; begin a new one</source>
        <translation>녹화 {0}이(가) 종료되었습니다. 새 녹화를 시작하세요</translation>
    </message>
    <message>
        <source>cannot write {0} ({1}); choose another folder or make this one writable</source>
        <translation>{0}에 쓸 수 없습니다({1}). 다른 폴더를 선택하거나 이 폴더에 쓸 수 있게 하세요</translation>
    </message>
    <message>
        <source>{0} stays as it is; the recording is in {1}.</source>
        <translation>{0}은(는) 그대로 유지됩니다. 녹화 내용은 {1}에 있습니다.</translation>
    </message>
    <message>
        <source>OBS Studio is not installed.</source>
        <translation>OBS Studio가 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Unity Capture is not installed.</source>
        <translation>Unity Capture가 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>OBS Virtual Camera</source>
        <translation>OBS Virtual Camera</translation>
    </message>
    <message>
        <source>Unity Capture exists only on Windows.</source>
        <translation>Unity Capture는 Windows에서만 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>Unity Video Capture</source>
        <translation>Unity Video Capture</translation>
    </message>
    <message>
        <source>OBS&apos;s own camera exists only on Windows and macOS.</source>
        <translation>OBS 자체 카메라는 Windows와 macOS에서만 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>Lipcam AI avatar</source>
        <translation>Lipcam AI avatar</translation>
    </message>
    <message>
        <source>{0} (PipeWire, no driver needed)</source>
        <translation>{0}(PipeWire, 드라이버 필요 없음)</translation>
    </message>
    <message>
        <source>PipeWire runs without a session manager, so no program would be linked to the camera.</source>
        <translation>PipeWire가 세션 관리자 없이 실행 중이므로 어떤 프로그램도 카메라에 연결되지 않습니다.</translation>
    </message>
    <message>
        <source>Start one: systemctl --user start wireplumber (sudo apt install wireplumber)</source>
        <translation>세션 관리자를 시작하세요: systemctl --user start wireplumber (sudo apt install wireplumber)</translation>
    </message>
    <message>
        <source>The PipeWire camera has stopped ({0}). {1}</source>
        <translation>PipeWire 카메라가 중지되었습니다({0}). {1}</translation>
    </message>
    <message>
        <source>other programs will see “</source>
        <translation>다른 프로그램에 표시되는 이름: “</translation>
    </message>
    <message>
        <source>it was closed</source>
        <translation>닫혔음</translation>
    </message>
    <message>
        <source>Install it (Debian/Ubuntu: sudo apt install pipewire wireplumber) and log in again.</source>
        <translation>설치한 다음(Debian/Ubuntu: sudo apt install pipewire wireplumber) 다시 로그인하세요.</translation>
    </message>
    <message>
        <source>Start it: systemctl --user start pipewire wireplumber (if they are not installed: sudo apt install pipewire wireplumber).</source>
        <translation>시작하세요: systemctl --user start pipewire wireplumber (설치되어 있지 않은 경우: sudo apt install pipewire wireplumber).</translation>
    </message>
    <message>
        <source>Restart it: systemctl --user restart pipewire wireplumber</source>
        <translation>다시 시작하세요: systemctl --user restart pipewire wireplumber</translation>
    </message>
    <message>
        <source>The PipeWire server does not answer ({0}). {1}</source>
        <translation>PipeWire 서버가 응답하지 않습니다({0}). {1}</translation>
    </message>
    <message>
        <source>A PipeWire camera exists only on Linux. Choose another camera.</source>
        <translation>PipeWire 카메라는 Linux에서만 사용할 수 있습니다. 다른 카메라를 선택하세요.</translation>
    </message>
    <message>
        <source>PipeWire&apos;s library lacks files that belong to it. {0}</source>
        <translation>PipeWire 라이브러리에 필요한 파일이 없습니다. {0}</translation>
    </message>
    <message>
        <source>PipeWire&apos;s library is missing ({0}). {1}</source>
        <translation>PipeWire 라이브러리가 없습니다({0}). {1}</translation>
    </message>
    <message>
        <source>no answer within {0} s</source>
        <translation>{0}초 안에 응답 없음</translation>
    </message>
    <message>
        <source>PipeWire&apos;s thread cannot be started. Restart Lipcam.</source>
        <translation>PipeWire의 스레드를 시작할 수 없습니다. Lipcam을 다시 시작하세요.</translation>
    </message>
    <message>
        <source>the node did not appear within {0} s</source>
        <translation>{0}초 안에 노드가 나타나지 않음</translation>
    </message>
    <message>
        <source>PipeWire refused the camera: {0}. {1}</source>
        <translation>PipeWire가 카메라를 거부했습니다: {0}. {1}</translation>
    </message>
    <message>
        <source>{0} is a folder; name a file in it, or choose another, like {1}</source>
        <translation>{0}은(는) 폴더입니다. 그 안의 파일을 지정하거나 {1}처럼 다른 파일을 선택하세요</translation>
    </message>
    <message>
        <source>{0} is a device or a pipe; choose another name, like {1}</source>
        <translation>{0}은(는) 장치나 파이프입니다. {1}처럼 다른 이름을 선택하세요</translation>
    </message>
    <message>
        <source>{0} is the sound itself and would be overwritten. Choose another name.</source>
        <translation>{0}은(는) 사용 중인 사운드 파일 그 자체여서 덮어써집니다. 다른 이름을 선택하세요.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another name or folder.</source>
        <translation>{0}에 쓸 수 없습니다({1}). 다른 이름이나 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>auto, window, pipewire, v4l2loopback, obs, unitycapture, file:talk.mp4, none</source>
        <translation>auto, window, pipewire, v4l2loopback, obs, unitycapture, file:talk.mp4, none</translation>
    </message>
    <message>
        <source>Window only (no camera)</source>
        <translation>창만 사용(카메라 없음)</translation>
    </message>
    <message>
        <source>Did you mean {0}?</source>
        <translation>{0}을(를) 입력하려고 하셨나요?</translation>
    </message>
    <message>
        <source>Choose one of: {0}.</source>
        <translation>다음 중에서 선택하세요: {0}.</translation>
    </message>
    <message>
        <source>The library {0} is missing; install it with: sudo apt install libpulse0</source>
        <translation>라이브러리 {0}이(가) 없습니다. 다음 명령으로 설치하세요: sudo apt install libpulse0</translation>
    </message>
    <message>
        <source>Lipcam: camera check</source>
        <translation>Lipcam: 카메라 확인</translation>
    </message>
    <message>
        <source>inotify exists only on Linux</source>
        <translation>inotify는 Linux에서만 사용할 수 있음</translation>
    </message>
    <message>
        <source>sudo dnf install https://mirrors.rpmfusion.org/free/{{kind}}/rpmfusion-free-release-$(rpm -E %{{kind2}}).noarch.rpm</source>
        <translation>sudo dnf install https://mirrors.rpmfusion.org/free/{{kind}}/rpmfusion-free-release-$(rpm -E %{{kind2}}).noarch.rpm</translation>
    </message>
    <message>
        <source>echo v4l2loopback | sudo tee /etc/modules-load.d/v4l2loopback.conf</source>
        <translation>echo v4l2loopback | sudo tee /etc/modules-load.d/v4l2loopback.conf</translation>
    </message>
    <message>
        <source>echo &apos;options v4l2loopback exclusive_caps=1 card_label=&quot;Lipcam AI avatar&quot;&apos; | sudo tee /etc/modprobe.d/v4l2loopback.conf</source>
        <translation>echo &apos;options v4l2loopback exclusive_caps=1 card_label=&quot;Lipcam AI avatar&quot;&apos; | sudo tee /etc/modprobe.d/v4l2loopback.conf</translation>
    </message>
    <message>
        <source>sudo apt install v4l2loopback-dkms</source>
        <translation>sudo apt install v4l2loopback-dkms</translation>
    </message>
    <message>
        <source>sudo dnf install akmod-v4l2loopback &amp;&amp; sudo akmods</source>
        <translation>sudo dnf install akmod-v4l2loopback &amp;&amp; sudo akmods</translation>
    </message>
    <message>
        <source>sudo pacman -S --needed v4l2loopback-dkms linux-headers</source>
        <translation>sudo pacman -S --needed v4l2loopback-dkms linux-headers</translation>
    </message>
    <message>
        <source>sudo zypper install v4l2loopback-kmp-default</source>
        <translation>sudo zypper install v4l2loopback-kmp-default</translation>
    </message>
    <message>
        <source>sudo mokutil --import {0}</source>
        <translation>sudo mokutil --import {0}</translation>
    </message>
    <message>
        <source>this FFmpeg cannot read cameras ({0})</source>
        <translation>이 FFmpeg는 카메라를 읽을 수 없음({0})</translation>
    </message>
    <message>
        <source>{0} does not offer itself to readers</source>
        <translation>{0}이(가) 다른 프로그램에 제공되지 않음</translation>
    </message>
    <message>
        <source>{0} has stopped giving pictures</source>
        <translation>{0}에서 더 이상 화면이 들어오지 않음</translation>
    </message>
    <message>
        <source>This computer cannot check it by itself: choose the camera in the call program and look at its preview.</source>
        <translation>이 컴퓨터에서는 자동으로 확인할 수 없습니다. 통화 프로그램에서 카메라를 선택하고 미리 보기를 확인하세요.</translation>
    </message>
    <message>
        <source>Close the other program that uses this camera, then check again.</source>
        <translation>이 카메라를 사용하는 다른 프로그램을 닫은 다음 다시 확인하세요.</translation>
    </message>
    <message>
        <source>“{0}” is not a camera that other programs can see.</source>
        <translation>“{0}”은(는) 다른 프로그램에서 볼 수 있는 카메라가 아닙니다.</translation>
    </message>
    <message>
        <source>There is no virtual camera yet, so other programs cannot see the avatar.</source>
        <translation>아직 가상 카메라가 없어 다른 프로그램에서 아바타를 볼 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose another camera.</source>
        <translation>다른 카메라를 선택하세요.</translation>
    </message>
    <message>
        <source>Another program cannot read “{0}” ({1}).</source>
        <translation>다른 프로그램에서 “{0}”을(를) 읽을 수 없습니다({1}).</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>확인을 중지했습니다.</translation>
    </message>
    <message>
        <source>Another program saw {0} pictures of “{1}”: {2}, {3} a second{4}.</source>
        <translation>다른 프로그램에서 “{1}”의 화면 {0}장을 확인했습니다: {2}, 초당 {3}장{4}.</translation>
    </message>
    <message>
        <source>{0} of the camera “{1}” arrived in another program.</source>
        <translation>다른 프로그램에 도착한 카메라 “{1}”의 화면: {0}.</translation>
    </message>
    <message>
        <source>Close programs that use the camera, then check again. If it stays: log out and in again, or choose another camera.</source>
        <translation>카메라를 사용하는 프로그램을 닫은 다음 다시 확인하세요. 계속되면 로그아웃했다가 다시 로그인하거나 다른 카메라를 선택하세요.</translation>
    </message>
    <message>
        <source>Pictures arrive, but their colours are off by up to {0} of 255.</source>
        <translation>화면은 도착하지만 색상이 255 중 최대 {0}만큼 다릅니다.</translation>
    </message>
    <message>
        <source>Close programs that send to the same camera, then check again. If it stays, choose another camera.</source>
        <translation>같은 카메라로 화면을 보내는 프로그램을 닫은 다음 다시 확인하세요. 계속되면 다른 카메라를 선택하세요.</translation>
    </message>
    <message>
        <source>Pictures arrive in another size: {0}, not {1}.</source>
        <translation>화면이 다른 크기로 도착합니다: {1}이(가) 아니라 {0}입니다.</translation>
    </message>
    <message>
        <source>Close programs that read the camera, then check again.</source>
        <translation>카메라를 읽는 프로그램을 닫은 다음 다시 확인하세요.</translation>
    </message>
    <message>
        <source>The same picture arrives again and again.</source>
        <translation>같은 화면이 계속 반복해서 도착합니다.</translation>
    </message>
    <message>
        <source>Close programs that send to the same camera, then check again.</source>
        <translation>같은 카메라로 화면을 보내는 프로그램을 닫은 다음 다시 확인하세요.</translation>
    </message>
    <message>
        <source>That is fewer pictures a second than were sent: close other programs.</source>
        <translation>초당 화면 수가 보낸 것보다 적습니다. 다른 프로그램을 닫으세요.</translation>
    </message>
    <message>
        <source>, the colours right</source>
        <translation>, 색상 정상</translation>
    </message>
    <message>
        <source>The camera {0} is not there.</source>
        <translation>카메라 {0}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>There is no camera {0}. {1}</source>
        <translation>카메라 {0}이(가) 없습니다. {1}</translation>
    </message>
    <message>
        <source>Best available camera</source>
        <translation>사용 가능한 최적의 카메라</translation>
    </message>
    <message>
        <source>No camera could be opened.
</source>
        <translation>카메라를 열 수 없습니다.
</translation>
    </message>
    <message>
        <source>There is no camera {0} on this system. Choose one of: {1}.</source>
        <translation>이 시스템에는 카메라 {0}이(가) 없습니다. 다음 중에서 선택하세요: {1}.</translation>
    </message>
    <message>
        <source>Which file? Write the choice as file:PATH, e.g. file:talk.mp4.</source>
        <translation>어떤 파일인가요? file:PATH 형식으로 입력하세요(예: file:talk.mp4).</translation>
    </message>
    <message>
        <source>Install it again: pip install -e &apos;.[camera]&apos; (or run python run.py).</source>
        <translation>다시 설치하세요: pip install -e &apos;.[camera]&apos; (또는 python run.py 실행).</translation>
    </message>
    <message>
        <source>Try again; if it stays, choose another camera (“window” always works).</source>
        <translation>다시 시도하세요. 계속되면 다른 카메라를 선택하세요(“window”는 항상 작동합니다).</translation>
    </message>
    <message>
        <source>Install and load the driver: sudo apt install v4l2loopback-dkms &amp;&amp; {0}</source>
        <translation>드라이버를 설치하고 로드하세요: sudo apt install v4l2loopback-dkms &amp;&amp; {0}</translation>
    </message>
    <message>
        <source>Close the other program that sends pictures to this camera.</source>
        <translation>이 카메라로 화면을 보내는 다른 프로그램을 닫으세요.</translation>
    </message>
    <message>
        <source>Close the program that still reads the camera, or choose the size that it reads.</source>
        <translation>아직 카메라를 읽고 있는 프로그램을 닫거나, 그 프로그램이 읽는 크기를 선택하세요.</translation>
    </message>
    <message>
        <source>Install OBS Studio (obsproject.com). On macOS start it once, allow its system extension, press Start Virtual Camera and stop it again; on Windows installing is enough.</source>
        <translation>OBS Studio(obsproject.com)를 설치하세요. macOS에서는 한 번 실행하여 시스템 확장을 허용하고, ‘가상 카메라 시작’을 누른 다음 다시 중지하세요. Windows에서는 설치만 하면 됩니다.</translation>
    </message>
    <message>
        <source>Stop the virtual camera in OBS and in every other program, then try again.</source>
        <translation>OBS와 다른 모든 프로그램에서 가상 카메라를 중지한 다음 다시 시도하세요.</translation>
    </message>
    <message>
        <source>another program sends pictures to it</source>
        <translation>다른 프로그램이 여기로 화면을 보내고 있음</translation>
    </message>
    <message>
        <source>you may not open it</source>
        <translation>열 권한이 없음</translation>
    </message>
    <message>
        <source>Another program already sends pictures to {0}.</source>
        <translation>다른 프로그램이 이미 {0}(으)로 화면을 보내고 있습니다.</translation>
    </message>
    <message>
        <source>The driver v4l2loopback is loaded but has no device.</source>
        <translation>드라이버 v4l2loopback이 로드되었지만 장치가 없습니다.</translation>
    </message>
    <message>
        <source>Load it again: sudo modprobe -r v4l2loopback &amp;&amp; {0}</source>
        <translation>다시 로드하세요: sudo modprobe -r v4l2loopback &amp;&amp; {0}</translation>
    </message>
    <message>
        <source>The driver v4l2loopback is not loaded.</source>
        <translation>드라이버 v4l2loopback이 로드되지 않았습니다.</translation>
    </message>
    <message>
        <source>v4l2loopback exists only on Linux.</source>
        <translation>v4l2loopback은 Linux에서만 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>You may not open {0}.</source>
        <translation>{0}을(를) 열 권한이 없습니다.</translation>
    </message>
    <message>
        <source>The camera was opened for {0} × {1} px but was sent a picture of {2} × {3} px.</source>
        <translation>카메라는 {0} × {1} px로 열렸지만 {2} × {3} px 화면을 받았습니다.</translation>
    </message>
    <message>
        <source>The camera “{0}” is closed. Start it again.</source>
        <translation>카메라 “{0}”이(가) 닫혔습니다. 다시 시작하세요.</translation>
    </message>
    <message>
        <source>the patch {0} at {1} leaves a frame of {2}</source>
        <translation>위치 {1}의 패치 {0}이(가) {2} 프레임을 벗어납니다</translation>
    </message>
    <message>
        <source>the avatar has {0} frames, affines {1} and a mask {2}</source>
        <translation>아바타가 {0}프레임이지만 아핀 행렬은 {1}, 마스크는 {2}입니다</translation>
    </message>
    <message>
        <source>a picture of {0} × {1} px needs even sides</source>
        <translation>{0} × {1} px 화면은 가로와 세로가 짝수여야 합니다</translation>
    </message>
    <message>
        <source>the patch is {0}, the mask is {1}</source>
        <translation>패치는 {0}, 마스크는 {1}입니다</translation>
    </message>
    <message>
        <source>want one size, got {0}, {1} and {2}</source>
        <translation>크기가 같아야 하지만 {0}, {1}, {2}을(를) 받았습니다</translation>
    </message>
    <message>
        <source>The setting {0} cannot be changed like this.</source>
        <translation>설정 {0}은(는) 이 방법으로 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>{0} It is not tried again by itself: stop and start after that.</source>
        <translation>{0} 자동으로 다시 시도하지 않습니다. 조치한 다음 중지했다가 다시 시작하세요.</translation>
    </message>
    <message>
        <source>The camera does not answer. Choose another camera.</source>
        <translation>카메라가 응답하지 않습니다. 다른 카메라를 선택하세요.</translation>
    </message>
    <message>
        <source>The camera {0} does not answer. Choose another camera.</source>
        <translation>카메라 {0}이(가) 응답하지 않습니다. 다른 카메라를 선택하세요.</translation>
    </message>
    <message>
        <source>{0} does not take pictures any more.</source>
        <translation>{0}이(가) 더 이상 화면을 받지 않습니다.</translation>
    </message>
    <message>
        <source>It is to go on in a further file.</source>
        <translation>새 파일에 이어서 녹화합니다.</translation>
    </message>
    <message>
        <source>The disk of {0} or {1} does not answer. Choose other files.</source>
        <translation>{0} 또는 {1}의 디스크가 응답하지 않습니다. 다른 파일을 선택하세요.</translation>
    </message>
    <message>
        <source>The avatar&apos;s disk does not answer.</source>
        <translation>아바타의 디스크가 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>a stored matte has another size than the others</source>
        <translation>저장된 인물 마스크 하나의 크기가 나머지와 다릅니다</translation>
    </message>
    <message>
        <source>a stored matte is damaged ({0})</source>
        <translation>저장된 인물 마스크가 손상되었습니다({0})</translation>
    </message>
    <message>
        <source>they are for another loop</source>
        <translation>다른 루프용입니다</translation>
    </message>
    <message>
        <source>they are cut off</source>
        <translation>중간에 잘렸습니다</translation>
    </message>
    <message>
        <source>their background is another</source>
        <translation>배경이 다릅니다</translation>
    </message>
    <message>
        <source>their background is damaged</source>
        <translation>배경이 손상되었습니다</translation>
    </message>
    <message>
        <source>what is person in the avatar cannot be kept in {0} ({1}); free some space, or it is found anew at each start</source>
        <translation>아바타의 인물 마스크를 {0}에 저장할 수 없습니다({1}). 공간을 확보하세요. 그러지 않으면 시작할 때마다 다시 찾습니다</translation>
    </message>
    <message>
        <source>nobody is seen in this avatar&apos;s loop, so its background must stay</source>
        <translation>이 아바타의 루프에 사람이 보이지 않아 배경을 그대로 두어야 합니다</translation>
    </message>
    <message>
        <source>{0} is another network: want one picture of {1}</source>
        <translation>{0}은(는) 다른 네트워크입니다. {1} 이미지 하나를 입력으로 받아야 합니다</translation>
    </message>
    <message>
        <source>{0} is too large for this network; install Lipcam again</source>
        <translation>{0}이(가) 이 네트워크치고는 너무 큽니다. Lipcam을 다시 설치하세요</translation>
    </message>
    <message>
        <source>the network for backgrounds cannot be read ({0}: {1}); install Lipcam again</source>
        <translation>배경용 네트워크를 읽을 수 없습니다({0}: {1}). Lipcam을 다시 설치하세요</translation>
    </message>
    <message>
        <source>the network for backgrounds failed: {0}</source>
        <translation>배경용 네트워크에서 오류가 발생했습니다: {0}</translation>
    </message>
    <message>
        <source>choose a file.</source>
        <translation>파일을 선택하세요.</translation>
    </message>
    <message>
        <source>try again.</source>
        <translation>다시 시도하세요.</translation>
    </message>
    <message>
        <source>cut it.</source>
        <translation>더 짧게 자르세요.</translation>
    </message>
    <message>
        <source>sudo modprobe v4l2loopback exclusive_caps=1 card_label=&quot;{0}&quot;</source>
        <translation>sudo modprobe v4l2loopback exclusive_caps=1 card_label=&quot;{0}&quot;</translation>
    </message>
    <message>
        <source>Install Unity Capture (github.com/schellingb/UnityCapture): run its InstallCustomName.bat as administrator and enter the name {0}.</source>
        <translation>Unity Capture(github.com/schellingb/UnityCapture)를 설치하세요. InstallCustomName.bat를 관리자 권한으로 실행하고 이름 {0}을(를) 입력하세요.</translation>
    </message>
    <message>
        <source>our own bridge sends pictures to it</source>
        <translation>Lipcam의 자체 브리지가 화면을 보내고 있습니다</translation>
    </message>
    <message>
        <source>mattes of {0} are not for a loop of {1}</source>
        <translation>{0} 크기의 인물 마스크는 {1} 루프에 사용할 수 없습니다</translation>
    </message>
    <message>
        <source>the badge is for {0}, the picture is {1}</source>
        <translation>배지는 {0}용이지만 화면은 {1}입니다</translation>
    </message>
    <message>
        <source>the letters in {0} cannot be used ({1}); install Lipcam again</source>
        <translation>{0}의 글꼴을 사용할 수 없습니다({1}). Lipcam을 다시 설치하세요</translation>
    </message>
    <message>
        <source>open it in a picture program and save it as JPEG or PNG, or choose another picture</source>
        <translation>이미지 프로그램에서 열어 JPEG나 PNG로 저장하거나 다른 이미지를 선택하세요</translation>
    </message>
    <message>
        <source>choose another picture</source>
        <translation>다른 이미지를 선택하세요</translation>
    </message>
    <message>
        <source>{0} is not a JPEG, PNG, WebP or BMP picture; {1}</source>
        <translation>{0}은(는) JPEG, PNG, WebP 또는 BMP 이미지가 아닙니다. {1}</translation>
    </message>
    <message>
        <source>the picture {0} is {1} × {2} px; {3}</source>
        <translation>이미지 {0}의 크기가 {1} × {2} px입니다. {3}</translation>
    </message>
    <message>
        <source>the picture {0} is {1} × {2} px, which is too large; save it smaller, or choose another picture</source>
        <translation>이미지 {0}의 크기가 {1} × {2} px로 너무 큽니다. 더 작게 저장하거나 다른 이미지를 선택하세요</translation>
    </message>
    <message>
        <source>the background {0} is not a file; {1}</source>
        <translation>배경 {0}은(는) 파일이 아닙니다. {1}</translation>
    </message>
    <message>
        <source>the picture {0} has more than {1} MB; {2}</source>
        <translation>이미지 {0}이(가) {1} MB보다 큽니다. {2}</translation>
    </message>
    <message>
        <source>the background picture {0} cannot be read ({1}); check that it is still there, or choose another picture</source>
        <translation>배경 이미지 {0}을(를) 읽을 수 없습니다({1}). 파일이 아직 있는지 확인하거나 다른 이미지를 선택하세요</translation>
    </message>
    <message>
        <source>the JPEG {0} is made of too many scans; {1}</source>
        <translation>JPEG {0}의 스캔 수가 너무 많습니다. {1}</translation>
    </message>
    <message>
        <source>the picture {0} is damaged; {1}</source>
        <translation>이미지 {0}이(가) 손상되었습니다. {1}</translation>
    </message>
    <message>
        <source>The avatar&apos;s own background is shown: {0}</source>
        <translation>아바타의 원래 배경을 표시합니다: {0}</translation>
    </message>
    <message>
        <source>It is opened again as soon as it is there.</source>
        <translation>사용할 수 있게 되는 대로 다시 열립니다.</translation>
    </message>
    <message>
        <source>{0} is back.</source>
        <translation>{0}을(를) 다시 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>Close Lipcam and start it again; if it happens again, report it with the log.</source>
        <translation>Lipcam을 닫고 다시 시작하세요. 다시 발생하면 로그와 함께 신고해 주세요.</translation>
    </message>
    <message>
        <source>The delay is {0} ms: {1} ms cannot be kept here.</source>
        <translation>지연은 {0} ms입니다. 여기서는 {1} ms를 유지할 수 없습니다.</translation>
    </message>
    <message>
        <source>Close programs that keep the processor busy.</source>
        <translation>프로세서를 많이 사용하는 프로그램을 닫으세요.</translation>
    </message>
    <message>
        <source>The delay is {0} ms now, as asked.</source>
        <translation>이제 지연이 요청대로 {0} ms입니다.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({0}: {1}).</source>
        <translation>예기치 않은 오류가 발생했습니다({0}: {1}).</translation>
    </message>
    <message>
        <source>Start again; if it happens again, report it with the log file.</source>
        <translation>다시 시작하세요. 다시 발생하면 로그 파일과 함께 신고해 주세요.</translation>
    </message>
    <message>
        <source>The graphics card is out of memory.</source>
        <translation>그래픽 카드의 메모리가 부족합니다.</translation>
    </message>
    <message>
        <source>Close other programs that use it.</source>
        <translation>그래픽 카드를 사용하는 다른 프로그램을 닫으세요.</translation>
    </message>
    <message>
        <source>{0} does not answer. {1}</source>
        <translation>{0}이(가) 응답하지 않습니다. {1}</translation>
    </message>
    <message>
        <source>The background of {0} is being cut out; it is replaced in a minute.</source>
        <translation>{0}의 배경을 분리하는 중입니다. 1분 안에 교체됩니다.</translation>
    </message>
    <message>
        <source>That is done once for each avatar; just go on.</source>
        <translation>아바타마다 한 번만 하는 작업입니다. 그대로 계속하세요.</translation>
    </message>
    <message>
        <source>The avatar&apos;s own background stays: {0}</source>
        <translation>아바타의 원래 배경을 유지합니다: {0}</translation>
    </message>
    <message>
        <source>The background is replaced now.</source>
        <translation>이제 배경이 교체되었습니다.</translation>
    </message>
    <message>
        <source>Check that it is plugged in and switched on, or choose another microphone.</source>
        <translation>연결되어 있고 켜져 있는지 확인하거나 다른 마이크를 선택하세요.</translation>
    </message>
    <message>
        <source>The microphone {0} does not answer. {1}</source>
        <translation>마이크 {0}이(가) 응답하지 않습니다. {1}</translation>
    </message>
    <message>
        <source>The sound file has ended.</source>
        <translation>사운드 파일이 끝났습니다.</translation>
    </message>
    <message>
        <source>Start again or choose another sound.</source>
        <translation>다시 시작하거나 다른 소리를 선택하세요.</translation>
    </message>
    <message>
        <source>{0} has stopped delivering sound.</source>
        <translation>{0}에서 더 이상 소리가 들어오지 않습니다.</translation>
    </message>
    <message>
        <source>It is not known who reads the camera.</source>
        <translation>누가 카메라를 읽는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose a folder on a faster disk, or close other programs.</source>
        <translation>더 빠른 디스크의 폴더를 선택하거나 다른 프로그램을 닫으세요.</translation>
    </message>
    <message>
        <source>The disk of {0} does not answer; what it has is playable.</source>
        <translation>{0}의 디스크가 응답하지 않습니다. 지금까지 저장된 부분은 재생할 수 있습니다.</translation>
    </message>
    <message>
        <source>Choose another folder, then record again.</source>
        <translation>다른 폴더를 선택한 다음 다시 녹화하세요.</translation>
    </message>
    <message>
        <source>The picture has another size; the recording goes on in {0}.</source>
        <translation>화면 크기가 바뀌었습니다. 녹화는 {0}에 계속됩니다.</translation>
    </message>
    <message>
        <source>There is no picture to record.</source>
        <translation>녹화할 화면이 없습니다.</translation>
    </message>
    <message>
        <source>Start first.</source>
        <translation>먼저 시작하세요.</translation>
    </message>
    <message>
        <source>{0} is being recorded.</source>
        <translation>{0}을(를) 녹화하고 있습니다.</translation>
    </message>
    <message>
        <source>Stop that first.</source>
        <translation>먼저 그 녹화를 중지하세요.</translation>
    </message>
    <message>
        <source>A recording needs the name of a file, like talk.mp4.</source>
        <translation>녹화하려면 talk.mp4와 같은 파일 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>The disk is too slow: the recording lacks pictures.</source>
        <translation>디스크가 너무 느려 녹화에서 일부 화면이 빠졌습니다.</translation>
    </message>
    <message>
        <source>{0} lacks {1}: the disk was too slow.</source>
        <translation>{0}에서 {1}이(가) 빠졌습니다. 디스크가 너무 느렸습니다.</translation>
    </message>
    <message>
        <source>{0} plays no more; the picture goes on without it.</source>
        <translation>{0}에서 더 이상 재생되지 않습니다. 소리 없이 화면은 계속됩니다.</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>아직 묻지 않음</translation>
    </message>
    <message>
        <source>The voice cannot go to {0}; choose auto or device:&lt;name of an output&gt;.</source>
        <translation>음성을 {0}(으)로 보낼 수 없습니다. auto 또는 device:&lt;출력 장치 이름&gt;을 선택하세요.</translation>
    </message>
    <message>
        <source>Install VB-CABLE (vb-audio.com/Cable), start the computer again, and start Lipcam.</source>
        <translation>VB-CABLE(vb-audio.com/Cable)을 설치하고 컴퓨터를 다시 시작한 다음 Lipcam을 시작하세요.</translation>
    </message>
    <message>
        <source>Install BlackHole 2ch (existential.audio/blackhole), and start Lipcam again.</source>
        <translation>BlackHole 2ch(existential.audio/blackhole)를 설치한 다음 Lipcam을 다시 시작하세요.</translation>
    </message>
    <message>
        <source>There is no cable that could carry the voice, so calls hear it before the lips move. {0}</source>
        <translation>음성을 전달할 가상 오디오 케이블이 없어 통화에서는 입술이 움직이기 전에 음성이 들립니다. {0}</translation>
    </message>
    <message>
        <source>The Lipcam microphone needs ALSA&apos;s plug-in for the sound server; install it with: sudo apt install libasound2-plugins</source>
        <translation>Lipcam 마이크를 사용하려면 사운드 서버용 ALSA 플러그인이 필요합니다. 다음 명령으로 설치하세요: sudo apt install libasound2-plugins</translation>
    </message>
    <message>
        <source>The output {0} for the voice is not there. Plug it in, or choose another one.</source>
        <translation>음성을 보낼 출력 장치 {0}이(가) 없습니다. 연결하거나 다른 장치를 선택하세요.</translation>
    </message>
    <message>
        <source>Lipcam voice (for its microphone)</source>
        <translation>Lipcam 음성(Lipcam 마이크용)</translation>
    </message>
    <message>
        <source>A Lipcam microphone needs the sound server&apos;s program pactl; install it with: sudo apt install pulseaudio-utils</source>
        <translation>Lipcam 마이크를 사용하려면 사운드 서버의 프로그램 pactl이 필요합니다. 다음 명령으로 설치하세요: sudo apt install pulseaudio-utils</translation>
    </message>
    <message>
        <source>The sound server does not make the {0}. Check that PipeWire (with pipewire-pulse) or PulseAudio runs, and start again.</source>
        <translation>사운드 서버가 {0}을(를) 만들지 못합니다. PipeWire(pipewire-pulse 포함) 또는 PulseAudio가 실행 중인지 확인한 다음 다시 시작하세요.</translation>
    </message>
    <message>
        <source>Another program hears “{0}” {1} earlier than the picture.</source>
        <translation>다른 프로그램에서 “{0}”의 소리가 화면보다 {1} 먼저 들립니다.</translation>
    </message>
    <message>
        <source>Close programs that use much of the processor, and check again.</source>
        <translation>프로세서를 많이 사용하는 프로그램을 닫고 다시 확인하세요.</translation>
    </message>
    <message>
        <source>Another program hears “{0}” {1} later than the picture.</source>
        <translation>다른 프로그램에서 “{0}”의 소리가 화면보다 {1} 늦게 들립니다.</translation>
    </message>
    <message>
        <source>waiting for the user</source>
        <translation>사용자를 기다리는 중</translation>
    </message>
    <message>
        <source>waiting for user</source>
        <translation>사용자를 기다리는 중</translation>
    </message>
    <message>
        <source>The disk does not answer.</source>
        <translation>디스크가 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>Choose another one, or check that the disk is there.</source>
        <translation>다른 디스크를 선택하거나 디스크가 연결되어 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>The lip engine does not get ready.</source>
        <translation>립 엔진이 준비되지 않습니다.</translation>
    </message>
    <message>
        <source>Choose another engine.</source>
        <translation>다른 엔진을 선택하세요.</translation>
    </message>
    <message>
        <source>If it happens again, choose another engine or close other programs.</source>
        <translation>다시 발생하면 다른 엔진을 선택하거나 다른 프로그램을 닫으세요.</translation>
    </message>
    <message>
        <source>Back in a moment</source>
        <translation>잠시 후 돌아오겠습니다</translation>
    </message>
    <message>
        <source>The source {0} cannot be recorded (error {1}).</source>
        <translation>소스 {0}을(를) 녹음할 수 없습니다(오류 {1}).</translation>
    </message>
    <message>
        <source>It is not known which microphone is heard.</source>
        <translation>어느 마이크의 소리인지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The lip engine is stuck.</source>
        <translation>입술 엔진이 멈췄습니다.</translation>
    </message>
    <message>
        <source>The idle picture is shown and the engine is built anew.</source>
        <translation>대기 화면을 표시하고 엔진을 다시 만듭니다.</translation>
    </message>
    <message>
        <source>Another Lipcam is busy with {0}; wait until it has ended.</source>
        <translation>다른 Lipcam이 {0}을(를) 처리하고 있습니다. 끝날 때까지 기다리세요.</translation>
    </message>
    <message>
        <source>{0} cannot be written in ({1}).</source>
        <translation>{0}에 쓸 수 없습니다({1}).</translation>
    </message>
    <message>
        <source>a plain name of a file</source>
        <translation>단순한 파일 이름</translation>
    </message>
    <message>
        <source>no public file</source>
        <translation>공개 파일 없음</translation>
    </message>
    <message>
        <source>is not {0}: this list needs another version of Lipcam</source>
        <translation>{0}이(가) 아닙니다: 이 목록에는 다른 버전의 Lipcam이 필요합니다</translation>
    </message>
    <message>
        <source>names an id twice</source>
        <translation>같은 ID가 두 번 있습니다</translation>
    </message>
    <message>
        <source>is empty or names a file twice</source>
        <translation>비어 있거나 같은 파일이 두 번 있습니다</translation>
    </message>
    <message>
        <source>is not the address of a page</source>
        <translation>페이지 주소가 아닙니다</translation>
    </message>
    <message>
        <source>is not a list of ids</source>
        <translation>ID 목록이 아닙니다</translation>
    </message>
    <message>
        <source>is a name that is taken on some system</source>
        <translation>일부 시스템에서 예약된 이름입니다</translation>
    </message>
    <message>
        <source>must be known where the checksum is</source>
        <translation>체크섬이 있으면 반드시 있어야 합니다</translation>
    </message>
    <message>
        <source>is not a path inside a repository</source>
        <translation>저장소 안의 경로가 아닙니다</translation>
    </message>
    <message>
        <source>is not a repository</source>
        <translation>저장소가 아닙니다</translation>
    </message>
    <message>
        <source>is not one line of plain text</source>
        <translation>한 줄의 일반 텍스트가 아닙니다</translation>
    </message>
    <message>
        <source>see `lipcam models list`</source>
        <translation>`lipcam models list`를 참조하세요</translation>
    </message>
    <message>
        <source>There is no model {0}, {1}.</source>
        <translation>모델 {0}이(가) 없습니다. {1}.</translation>
    </message>
    <message>
        <source>{0} is too large to be a list of models. {1}</source>
        <translation>{0}은(는) 모델 목록이라기에는 너무 큽니다. {1}</translation>
    </message>
    <message>
        <source>The list of models {0} cannot be read ({1}). {2}</source>
        <translation>모델 목록 {0}을(를) 읽을 수 없습니다({1}). {2}</translation>
    </message>
    <message>
        <source>{0} is not a valid list of models ({1}). {2}</source>
        <translation>{0}은(는) 올바른 모델 목록이 아닙니다({1}). {2}</translation>
    </message>
    <message>
        <source>is not one of </source>
        <translation>다음 중 하나가 아닙니다: </translation>
    </message>
    <message>
        <source>lets {0} need {1}, which is no other model</source>
        <translation>{0}에 {1}이(가) 필요하다고 되어 있지만 그런 다른 모델이 없습니다</translation>
    </message>
    <message>
        <source>{0} does not say how large {1} is; not fetched.</source>
        <translation>{0}에서 {1}의 크기를 알려 주지 않아 받지 않았습니다.</translation>
    </message>
    <message>
        <source>{0} was damaged on its way (its checksum differs) and was deleted. Get it again; when it happens twice, the server holds another file.</source>
        <translation>{0}이(가) 전송 중에 손상되어(체크섬 불일치) 삭제했습니다. 다시 받으세요. 또 발생하면 서버에 다른 파일이 있는 것입니다.</translation>
    </message>
    <message>
        <source>{0} cannot be fetched. {1} See `lipcam models import --help`.</source>
        <translation>{0}을(를) 받을 수 없습니다. {1} `lipcam models import --help`를 참조하세요.</translation>
    </message>
    <message>
        <source>found on disk</source>
        <translation>디스크에서 찾음</translation>
    </message>
    <message>
        <source>checksum of the first download</source>
        <translation>첫 다운로드의 체크섬</translation>
    </message>
    <message>
        <source>{0} offers another file than Lipcam knows: its {1} is {2}, not {3}. Nothing was fetched; look for a newer Lipcam.</source>
        <translation>{0}에서 제공하는 파일이 Lipcam이 아는 것과 다릅니다. {1} 값이 {3}이(가) 아니라 {2}입니다. 아무것도 받지 않았습니다. 새 버전의 Lipcam이 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>{0} cannot be written to {1} ({2}). What has arrived is kept; free some space and get it again.</source>
        <translation>{0}을(를) {1}에 쓸 수 없습니다({2}). 지금까지 받은 부분은 유지됩니다. 공간을 확보하고 다시 받으세요.</translation>
    </message>
    <message>
        <source>The installed torch ({0}) cannot use the card; install one built for CUDA.</source>
        <translation>설치된 torch({0})에서 그래픽 카드를 사용할 수 없습니다. CUDA용으로 빌드된 버전을 설치하세요.</translation>
    </message>
    <message>
        <source>{0} needs about {1} GiB of graphics memory</source>
        <translation>{0}에는 그래픽 메모리가 약 {1} GiB 필요합니다</translation>
    </message>
    <message>
        <source>{0} has {1} GiB, {2} of them free</source>
        <translation>{0}에는 {1} GiB가 있으며 그중 {2} GiB를 사용할 수 있습니다</translation>
    </message>
    <message>
        <source>torch is not installed; Lip Forcing needs it.</source>
        <translation>torch가 설치되어 있지 않습니다. Lip Forcing에 필요합니다.</translation>
    </message>
    <message>
        <source>How much graphics memory {0} needs is not known.</source>
        <translation>{0}에 그래픽 메모리가 얼마나 필요한지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>{0}; no GPU was found. On the processor it would be far from live (minutes for a second of speech, and as much main memory): the small student is the one to use.</source>
        <translation>{0}. GPU를 찾을 수 없습니다. 프로세서에서는 실시간과 거리가 멉니다(음성 1초에 몇 분이 걸리고 주 메모리도 그만큼 필요합니다). 소형 모델을 사용하세요.</translation>
    </message>
    <message>
        <source>{0}; {1}. It does not fit: loading will end with an error that the memory is full, or, where the driver moves it to main memory, be far too slow to be live.{2}</source>
        <translation>{0}. {1}. 메모리가 부족합니다. 메모리가 가득 찼다는 오류로 로드가 중단되거나, 드라이버가 주 메모리로 옮기는 경우 너무 느려서 실시간으로 사용할 수 없습니다.{2}</translation>
    </message>
    <message>
        <source>{0}; {1}. It fits once other programs let go of theirs; until then loading will end with an error that the memory is full.{2}{3}</source>
        <translation>{0}. {1}. 다른 프로그램이 사용 중인 메모리를 반환하면 들어갑니다. 그때까지는 메모리가 가득 찼다는 오류로 로드가 중단됩니다.{2}{3}</translation>
    </message>
    <message>
        <source>torch cannot use a card here ({0}).</source>
        <translation>여기서는 torch가 그래픽 카드를 사용할 수 없습니다({0}).</translation>
    </message>
    <message>
        <source>Look at HF_ENDPOINT, HF_TOKEN and the proxy in your environment.</source>
        <translation>환경의 HF_ENDPOINT, HF_TOKEN 및 프록시를 확인하세요.</translation>
    </message>
    <message>
        <source>Check the network and get it again: it goes on where it was.</source>
        <translation>네트워크를 확인하고 다시 받으세요. 중단된 곳부터 이어집니다.</translation>
    </message>
    <message>
        <source>{0} cannot be fetched from {1}: {2}. {3}</source>
        <translation>{0}을(를) {1}에서 받을 수 없습니다: {2}. {3}</translation>
    </message>
    <message>
        <source>huggingface_hub {0} is too old; bring it up to date with
    {1} -m pip install -U &quot;huggingface_hub&gt;={2}&quot;</source>
        <translation>huggingface_hub {0}은(는) 너무 오래되었습니다. 다음 명령으로 업데이트하세요
    {1} -m pip install -U &quot;huggingface_hub&gt;={2}&quot;</translation>
    </message>
    <message>
        <source>The server sends {0} bytes where {1} has {2}: something else. What has arrived before is kept; run the same command again later.</source>
        <translation>서버가 보내는 크기는 {0}바이트이지만 {1}은(는) {2}바이트입니다. 다른 파일입니다. 전에 받은 부분은 유지됩니다. 나중에 같은 명령을 다시 실행하세요.</translation>
    </message>
    <message>
        <source>it was cut {0} times</source>
        <translation>연결이 {0}번 끊겼습니다</translation>
    </message>
    <message>
        <source>Fetching models needs the Python package huggingface_hub. Install it with
    {0} -m pip install &quot;huggingface_hub&gt;={1}&quot;
or fetch the files elsewhere and import them (`lipcam models import`).</source>
        <translation>모델을 받으려면 Python 패키지 huggingface_hub가 필요합니다. 다음 명령으로 설치하세요
    {0} -m pip install &quot;huggingface_hub&gt;={1}&quot;
또는 다른 곳에서 파일을 받아 가져오세요(`lipcam models import`).</translation>
    </message>
    <message>
        <source>huggingface_hub does not start ({0}). {1}</source>
        <translation>huggingface_hub가 시작되지 않습니다({0}). {1}</translation>
    </message>
    <message>
        <source>It asks for an account: log in with `hf auth login`.</source>
        <translation>계정이 필요합니다. `hf auth login`으로 로그인하세요.</translation>
    </message>
    <message>
        <source>It asks for an account with access: log in with `hf auth login`.</source>
        <translation>접근 권한이 있는 계정이 필요합니다. `hf auth login`으로 로그인하세요.</translation>
    </message>
    <message>
        <source>It is not there any more; look for a newer Lipcam, or import the file.</source>
        <translation>더 이상 그곳에 없습니다. 새 버전의 Lipcam이 있는지 확인하거나 파일을 가져오세요.</translation>
    </message>
    <message>
        <source>The server wants fewer requests; try again later.</source>
        <translation>서버가 요청을 줄여 달라고 합니다. 나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>{0} ({1}) is no file of a known model. For a model whose checksum is not known yet add --model ID; see `lipcam models list`.</source>
        <translation>{0}({1})은(는) 알려진 모델의 파일이 아닙니다. 체크섬이 아직 알려지지 않은 모델이면 --model ID를 추가하세요. `lipcam models list`를 참조하세요.</translation>
    </message>
    <message>
        <source>In {0} there is no file of a model; see `lipcam models list`.</source>
        <translation>{0}에 모델 파일이 없습니다. `lipcam models list`를 참조하세요.</translation>
    </message>
    <message>
        <source>{0} cannot be read or copied ({1}); free some space, or see that you may read it.</source>
        <translation>{0}을(를) 읽거나 복사할 수 없습니다({1}). 공간을 확보하거나 읽을 권한이 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>{0} is another file than the one that was taken in for {1} before. When that is what you want, remove that model first.</source>
        <translation>{0}은(는) 전에 {1}용으로 가져온 파일과 다릅니다. 이 파일을 사용하려면 먼저 해당 모델을 제거하세요.</translation>
    </message>
    <message>
        <source>{0} holds too much to look through; name a folder inside it.</source>
        <translation>{0}에는 살펴볼 것이 너무 많습니다. 그 안의 폴더를 지정하세요.</translation>
    </message>
    <message>
        <source>{0} may not be read; it was left out.</source>
        <translation>{0}을(를) 읽을 수 없어 건너뛰었습니다.</translation>
    </message>
    <message>
        <source>{0} has {1} bytes and {2} should have {3}: it is cut off, or another file. Get it again.</source>
        <translation>{0}은(는) {1}바이트이지만 {2}은(는) {3}바이트여야 합니다. 중간에 잘렸거나 다른 파일입니다. 다시 받으세요.</translation>
    </message>
    <message>
        <source>{0} cannot be linked to {1} ({2}): leave out --link, and it is copied.</source>
        <translation>{0}을(를) {1}에 링크할 수 없습니다({2}). --link를 빼면 복사됩니다.</translation>
    </message>
    <message>
        <source>{0} has the size of {1} ({2}) and other content: it is damaged, or another file. Get it again.</source>
        <translation>{0}은(는) {1}({2})과(와) 크기는 같지만 내용이 다릅니다. 손상되었거나 다른 파일입니다. 다시 받으세요.</translation>
    </message>
    <message>
        <source>More than the {0} bytes of {1} arrive: it is another file. It was given up; try again later.</source>
        <translation>{1}의 {0}바이트보다 많은 데이터가 들어옵니다. 다른 파일이므로 중단했습니다. 나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>not a plain file</source>
        <translation>일반 파일이 아님</translation>
    </message>
    <message>
        <source>{0} is {1}; move it away and try again.</source>
        <translation>{0}: {1}. 다른 곳으로 옮기고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>{0} is not a plain file; move it away and try again.</source>
        <translation>{0}은(는) 일반 파일이 아닙니다. 다른 곳으로 옮기고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>{0} is a link, not a file; move it away and try again.</source>
        <translation>{0}은(는) 파일이 아니라 링크입니다. 다른 곳으로 옮기고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>{0} cannot be looked at ({1}).</source>
        <translation>{0}을(를) 확인할 수 없습니다({1}).</translation>
    </message>
    <message>
        <source>torch._utils _rebuild_tensor_v2</source>
        <translation>torch._utils _rebuild_tensor_v2</translation>
    </message>
    <message>
        <source>torch._utils _rebuild_parameter</source>
        <translation>torch._utils _rebuild_parameter</translation>
    </message>
    <message>
        <source>torch BFloat16Storage</source>
        <translation>torch BFloat16Storage</translation>
    </message>
    <message>
        <source>torch.storage UntypedStorage</source>
        <translation>torch.storage UntypedStorage</translation>
    </message>
    <message>
        <source>torch._utils _rebuild_tensor</source>
        <translation>torch._utils _rebuild_tensor</translation>
    </message>
    <message>
        <source>torch._utils _rebuild_tensor_v3</source>
        <translation>torch._utils _rebuild_tensor_v3</translation>
    </message>
    <message>
        <source>torch.serialization _get_layout</source>
        <translation>torch.serialization _get_layout</translation>
    </message>
    <message>
        <source>torch float8_e4m3fn</source>
        <translation>torch float8_e4m3fn</translation>
    </message>
    <message>
        <source>{0} {1}: it can run a program when it is loaded, and is not taken. Ask who made it for the tensors alone, best as safetensors.</source>
        <translation>{0} {1}: 로드할 때 프로그램을 실행할 수 있으므로 받아들이지 않습니다. 만든 사람에게 텐서만 든 파일을, 가능하면 safetensors 형식으로 요청하세요.</translation>
    </message>
    <message>
        <source>{0} is no file of weights as torch saves them today (a zip). An old one, a bare pickle, can hold a program and is not taken; save it anew.</source>
        <translation>{0}은(는) 현재 torch가 저장하는 가중치 파일(zip)이 아닙니다. 이전 형식(단순 pickle)에는 프로그램이 들어 있을 수 있으므로 받아들이지 않습니다. 새로 저장하세요.</translation>
    </message>
    <message>
        <source>is not a sha256 checksum</source>
        <translation>sha256 체크섬이 아닙니다</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>true도 false도 아닙니다</translation>
    </message>
    <message>
        <source>There was no checksum to compare with; this content counts from now on.</source>
        <translation>비교할 체크섬이 없었습니다. 이제부터 이 내용을 기준으로 합니다.</translation>
    </message>
    <message>
        <source>Its content is not what it has to be.</source>
        <translation>내용이 원래와 다릅니다.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}).</source>
        <translation>{0}을(를) 읽을 수 없습니다({1}).</translation>
    </message>
    <message>
        <source>{0} is not a folder of its own; remove it yourself.</source>
        <translation>{0}은(는) 독립된 폴더가 아닙니다. 직접 제거하세요.</translation>
    </message>
    <message>
        <source>{0} is not on this machine; there is nothing to remove.</source>
        <translation>{0}은(는) 이 컴퓨터에 없으므로 제거할 것이 없습니다.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made ({1}); make room for it.</source>
        <translation>폴더 {0}을(를) 만들 수 없습니다({1}). 만들 자리를 확보하세요.</translation>
    </message>
    <message>
        <source>{0} cannot be removed from {1} ({2}); close programs that use it and try again.</source>
        <translation>{0}을(를) {1}에서 제거할 수 없습니다({2}). 이를 사용하는 프로그램을 닫고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>{0} is not a folder of its own; move it away and try again.</source>
        <translation>{0}은(는) 독립된 폴더가 아닙니다. 다른 곳으로 옮기고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); free some space.</source>
        <translation>{0}에 쓸 수 없습니다({1}). 공간을 확보하세요.</translation>
    </message>
    <message>
        <source>{0} are still to come, and the disk of {1} has only {2} free; free some space first.</source>
        <translation>아직 {0}을(를) 더 받아야 하지만 {1}의 디스크에는 {2}만 남아 있습니다. 먼저 공간을 확보하세요.</translation>
    </message>
    <message>
        <source>import it again with `lipcam models import FILE --model {0}`</source>
        <translation>`lipcam models import FILE --model {0}`(으)로 다시 가져오기</translation>
    </message>
    <message>
        <source>{0} is not on this machine ({1}, {2}, from {3}). To get it {4}.</source>
        <translation>{0}이(가) 이 컴퓨터에 없습니다({1}, {2}, 출처: {3}). 받는 방법: {4}.</translation>
    </message>
    <message>
        <source>It has {0} bytes and should have {1}.</source>
        <translation>크기가 {0}바이트이지만 {1}바이트여야 합니다.</translation>
    </message>
    <message>
        <source>{0} has not been checked; run `lipcam models verify {1}`.</source>
        <translation>{0}을(를) 아직 검사하지 않았습니다. `lipcam models verify {1}`을(를) 실행하세요.</translation>
    </message>
    <message>
        <source>run `lipcam models get {0}`, or {1}</source>
        <translation>`lipcam models get {0}` 실행 또는 {1}</translation>
    </message>
    <message>
        <source>{0}: {1} is damaged. {2} To mend it {3}.</source>
        <translation>{0}: {1}이(가) 손상되었습니다. {2} 복구 방법: {3}.</translation>
    </message>
    <message>
        <source>{0} is not on this machine. {1} When you have it, {2}.</source>
        <translation>{0}이(가) 이 컴퓨터에 없습니다. {1} 파일을 받은 다음: {2}.</translation>
    </message>
    <message>
        <source>It was changed since it was checked.</source>
        <translation>검사한 뒤에 변경되었습니다.</translation>
    </message>
    <message>
        <source>{0} is not usable here ({1})</source>
        <translation>여기서는 {0}을(를) 사용할 수 없습니다({1})</translation>
    </message>
    <message>
        <source>the installed ONNX Runtime does not contain it</source>
        <translation>설치된 ONNX Runtime에 포함되어 있지 않음</translation>
    </message>
    <message>
        <source>There is no provider {0}; choose one of: {1}.</source>
        <translation>실행 공급자 {0}이(가) 없습니다. 다음 중에서 선택하세요: {1}.</translation>
    </message>
    <message>
        <source>{0} keeps weights in another file, which no student may. {1}</source>
        <translation>{0}은(는) 가중치를 다른 파일에 둡니다. 모델에는 허용되지 않습니다. {1}</translation>
    </message>
    <message>
        <source>{0} has a loop in it, which may never end. {1}</source>
        <translation>{0}에 끝나지 않을 수도 있는 반복이 들어 있습니다. {1}</translation>
    </message>
    <message>
        <source>it was not granted, {0} was</source>
        <translation>할당되지 않고 {0}이(가) 할당됨</translation>
    </message>
    <message>
        <source>{0}; running on the processor.</source>
        <translation>{0}. 프로세서에서 실행합니다.</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot be loaded ({0}). Install it with: pip install onnxruntime</source>
        <translation>ONNX Runtime을 로드할 수 없습니다({0}). 다음 명령으로 설치하세요: pip install onnxruntime</translation>
    </message>
    <message>
        <source>{0} is not a graph that this ONNX Runtime can run ({1}). {2}</source>
        <translation>{0}은(는) 이 ONNX Runtime에서 실행할 수 있는 그래프가 아닙니다({1}). {2}</translation>
    </message>
    <message>
        <source>{0}: {1} {2} is {3}, want float32. {4}</source>
        <translation>{0}: {1} {2}은(는) {3}이지만 float32여야 합니다. {4}</translation>
    </message>
    <message>
        <source>The student&apos;s {0} failed on {1} ({2}). Choose the processor (cpu) as provider, or start again.</source>
        <translation>모델의 {0}이(가) {1}에서 실패했습니다({2}). 실행 공급자로 프로세서(cpu)를 선택하거나 다시 시작하세요.</translation>
    </message>
    <message>
        <source>Avatar {0} was not prepared for this student; prepared it now.</source>
        <translation>아바타 {0}이(가) 이 모델용으로 준비되어 있지 않아 지금 준비했습니다.</translation>
    </message>
    <message>
        <source>The student has no avatar yet: call warm_up first.</source>
        <translation>모델에 아직 아바타가 없습니다. 먼저 warm_up을 호출하세요.</translation>
    </message>
    <message>
        <source>The student wants a mel window of {0}, got {1} {2}: sound features and student do not belong together.</source>
        <translation>모델에는 {0}의 mel 윈도가 필요하지만 {1} {2}을(를) 받았습니다. 소리 특징과 모델이 서로 맞지 않습니다.</translation>
    </message>
    <message>
        <source>Avatar {0} has {1} loop frames but was prepared for {2}; import it again.</source>
        <translation>아바타 {0}의 루프는 {1}프레임이지만 {2}프레임용으로 준비되었습니다. 다시 가져오세요.</translation>
    </message>
    <message>
        <source>The student wants regions of 160 x 128 px, got {0}.</source>
        <translation>모델에는 160 x 128 px 영역이 필요하지만 {0}을(를) 받았습니다.</translation>
    </message>
    <message>
        <source>The student wants a reference and then {0} crops, got {1}: call begin first.</source>
        <translation>모델에는 기준 이미지 하나와 크롭 {0}개가 필요하지만 {1}을(를) 받았습니다. 먼저 begin을 호출하세요.</translation>
    </message>
    <message>
        <source>An engine makes at least 1 frame at a time, not {0}.</source>
        <translation>엔진은 한 번에 1프레임 이상을 만듭니다. {0}은(는) 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>An engine needs at least 1 thread, not {0}; mend the settings.</source>
        <translation>엔진에는 스레드가 1개 이상 필요합니다. {0}은(는) 사용할 수 없습니다. 설정을 수정하세요.</translation>
    </message>
    <message>
        <source>{0} is missing.</source>
        <translation>{0}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Install Lipcam again.</source>
        <translation>Lipcam을 다시 설치하세요.</translation>
    </message>
    <message>
        <source>There is no engine {0}; choose one of: {1}.</source>
        <translation>엔진 {0}이(가) 없습니다. 다음 중에서 선택하세요: {1}.</translation>
    </message>
    <message>
        <source>Lip Forcing needs {0}; install Lipcam&apos;s extra for it: pip install &quot;lipcam[lipforcing]&quot;.</source>
        <translation>Lip Forcing에는 {0}이(가) 필요합니다. 해당 Lipcam 추가 구성 요소를 설치하세요: pip install &quot;lipcam[lipforcing]&quot;.</translation>
    </message>
    <message>
        <source>draws a mouth from loudness; for tests</source>
        <translation>음량에 따라 입을 그림(테스트용)</translation>
    </message>
    <message>
        <source>See `lipcam models list`.</source>
        <translation>`lipcam models list`를 참조하세요.</translation>
    </message>
    <message>
        <source>The student {0} makes {1} pictures at a time, not {2}; it goes on with {3}.</source>
        <translation>모델 {0}은(는) 한 번에 {2}장이 아니라 {1}장의 화면을 만듭니다. {3}장으로 계속합니다.</translation>
    </message>
    <message>
        <source>must be 1 to {0} times that fall, from 1 to above 0</source>
        <translation>1에서 시작해 감소하고 0보다 큰 시간 값 1~{0}개여야 합니다</translation>
    </message>
    <message>
        <source>{0} is not the file that its manifest describes (its checksum differs). {1}</source>
        <translation>{0}은(는) 매니페스트에 설명된 파일이 아닙니다(체크섬 불일치). {1}</translation>
    </message>
    <message>
        <source>{0} is not a plain file</source>
        <translation>{0}은(는) 일반 파일이 아닙니다</translation>
    </message>
    <message>
        <source>is not {0}: this student needs another version of Lipcam</source>
        <translation>{0}이(가) 아닙니다: 이 모델에는 다른 버전의 Lipcam이 필요합니다</translation>
    </message>
    <message>
        <source>does not fit the rates of sound and picture</source>
        <translation>소리와 화면의 속도에 맞지 않습니다</translation>
    </message>
    <message>
        <source>has a hop that does not divide a video frame</source>
        <translation>동영상 프레임이 hop으로 나누어떨어지지 않습니다</translation>
    </message>
    <message>
        <source>is not a whole number of hops</source>
        <translation>hop의 정수배가 아닙니다</translation>
    </message>
    <message>
        <source>is not a list of different chunk sizes that begins with {0}</source>
        <translation>{0}(으)로 시작하는 서로 다른 청크 크기의 목록이 아닙니다</translation>
    </message>
    <message>
        <source>{0} is too large to be a manifest. {1}</source>
        <translation>{0}은(는) 매니페스트라기에는 너무 큽니다. {1}</translation>
    </message>
    <message>
        <source>The student&apos;s {0} cannot be read ({1}). {2}</source>
        <translation>모델의 {0}을(를) 읽을 수 없습니다({1}). {2}</translation>
    </message>
    <message>
        <source>{0} is not a valid manifest ({1}). {2}</source>
        <translation>{0}은(는) 올바른 매니페스트가 아닙니다({1}). {2}</translation>
    </message>
    <message>
        <source>{0} has {1} bytes, its manifest says {2}: it is damaged or belongs to another student. {3}</source>
        <translation>{0}은(는) {1}바이트이지만 매니페스트에는 {2}(으)로 되어 있습니다. 손상되었거나 다른 모델의 파일입니다. {3}</translation>
    </message>
    <message>
        <source>none of that name</source>
        <translation>해당 이름 없음</translation>
    </message>
    <message>
        <source> ready on this machine.</source>
        <translation> 이 컴퓨터에 준비되지 않았습니다.</translation>
    </message>
    <message>
        <source>Lip Forcing cannot run: {0} of the {1} models it needs are not</source>
        <translation>Lip Forcing을 실행할 수 없습니다. 필요한 모델 {1}개 중 {0}개가</translation>
    </message>
    <message>
        <source>{0}: {1} Then `lipcam models import FILE --model {2}`.</source>
        <translation>{0}: {1} 그런 다음 `lipcam models import FILE --model {2}`을(를) 실행하세요.</translation>
    </message>
    <message>
        <source>There is no engine {0}; choose one of: {1}, {2}.</source>
        <translation>엔진 {0}이(가) 없습니다. 다음 중에서 선택하세요: {1}, {2}.</translation>
    </message>
    <message>
        <source>Get them with `lipcam models get {0}`.</source>
        <translation>`lipcam models get {0}`(으)로 받으세요.</translation>
    </message>
    <message>
        <source>The settings are not a list by name.</source>
        <translation>설정이 이름과 값의 목록이 아닙니다.</translation>
    </message>
    <message>
        <source>The settings are of version {0}, made by a newer Lipcam; this one knows version {1}.</source>
        <translation>설정은 버전 {0}이며 더 새로운 Lipcam에서 만들어졌습니다. 이 Lipcam은 버전 {1}을(를) 지원합니다.</translation>
    </message>
    <message>
        <source>The setting {0} is {1}, but it must be {2}.</source>
        <translation>설정 {0}의 값이 {1}입니다. 허용되는 값: {2}.</translation>
    </message>
    <message>
        <source>; perhaps {0} was meant</source>
        <translation>; {0}일 수 있습니다</translation>
    </message>
    <message>
        <source>There is no setting {0}{1}.</source>
        <translation>다음 설정이 없습니다: {0}{1}.</translation>
    </message>
    <message>
        <source>{0} There the default is used; all other settings count.</source>
        <translation>{0} 여기에는 기본값을 사용합니다. 다른 설정은 모두 적용됩니다.</translation>
    </message>
    <message>
        <source>The settings in {0} cannot be read ({1}): Lipcam goes by its defaults and saves nothing over them.</source>
        <translation>{0}의 설정을 읽을 수 없습니다({1}). Lipcam은 기본값을 사용하며 설정을 덮어쓰지 않습니다.</translation>
    </message>
    <message>
        <source>The file is kept as {0}: mend it and rename it to {1} in {2}, or choose again.</source>
        <translation>파일은 {0}(으)로 보관됩니다. 수정한 다음 {2}에서 이름을 {1}(으)로 바꾸거나 다시 선택하세요.</translation>
    </message>
    <message>
        <source>Check that the file is yours to read and its disk is well, then start again.</source>
        <translation>파일을 읽을 권한이 있고 디스크에 이상이 없는지 확인한 다음 다시 시작하세요.</translation>
    </message>
    <message>
        <source>off, auto or device:NAME</source>
        <translation>off, auto 또는 device:NAME</translation>
    </message>
    <message>
        <source>There is no {0} in a profile.</source>
        <translation>프로필에는 {0} 항목이 없습니다.</translation>
    </message>
    <message>
        <source>It is {0}, not a profile.</source>
        <translation>프로필이 아니라 {0}입니다.</translation>
    </message>
    <message>
        <source>It is not a profile: it has no name.</source>
        <translation>프로필이 아닙니다. 이름이 없습니다.</translation>
    </message>
    <message>
        <source>It is not a profile: it has no settings.</source>
        <translation>프로필이 아닙니다. 설정이 없습니다.</translation>
    </message>
    <message>
        <source>A profile&apos;s name has 1 to {0} characters.</source>
        <translation>프로필 이름은 1~{0}자여야 합니다.</translation>
    </message>
    <message>
        <source>A profile cannot be called {0}: use letters, digits and signs that can be seen, with no space before or after them.</source>
        <translation>{0}은(는) 프로필 이름으로 사용할 수 없습니다. 눈에 보이는 문자, 숫자, 기호를 사용하고 앞뒤에 공백을 넣지 마세요.</translation>
    </message>
    <message>
        <source>The hotkey {0} is no key.</source>
        <translation>단축키 {0}은(는) 올바른 키가 아닙니다.</translation>
    </message>
    <message>
        <source>The setting {0} is of the program, not of a profile.</source>
        <translation>설정 {0}은(는) 프로필이 아니라 프로그램의 설정입니다.</translation>
    </message>
    <message>
        <source>The background {0} is not known. It may be own, blur, key, colour:#RRGGBB or picture:PATH.</source>
        <translation>배경 {0}을(를) 알 수 없습니다. own, blur, key, colour:#RRGGBB 또는 picture:PATH를 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>The badge cannot be {0}: one of {1}.</source>
        <translation>배지에 {0}을(를) 사용할 수 없습니다. 사용할 수 있는 값: {1}.</translation>
    </message>
    <message>
        <source>too many files of this second</source>
        <translation>같은 초에 만든 파일이 너무 많음</translation>
    </message>
    <message>
        <source>The picture cannot be written to {0} ({1}). Free some space, or make the folder writable.</source>
        <translation>스냅샷을 {0}에 쓸 수 없습니다({1}). 공간을 확보하거나 폴더에 쓸 수 있게 하세요.</translation>
    </message>
    <message>
        <source>Nothing can be recorded to {0} ({1}). Choose another folder in the settings.</source>
        <translation>{0}에 녹화할 수 없습니다({1}). 설정에서 다른 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>Nothing of {0} is left to get. {1}</source>
        <translation>{0}에서 더 받을 것이 없습니다. {1}</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>파일 {0}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>{0} is no picture that can be read.</source>
        <translation>{0}은(는) 읽을 수 있는 이미지가 아닙니다.</translation>
    </message>
    <message>
        <source>{0} is far too large a picture.</source>
        <translation>이미지 {0}이(가) 너무 큽니다.</translation>
    </message>
    <message>
        <source>{0} is damaged, or no picture.</source>
        <translation>{0}이(가) 손상되었거나 이미지가 아닙니다.</translation>
    </message>
    <message>
        <source>The library libdbus-1.so.3 is missing.</source>
        <translation>라이브러리 libdbus-1.so.3이 없습니다.</translation>
    </message>
    <message>
        <source>There is no session bus ({0}).</source>
        <translation>세션 버스가 없습니다({0}).</translation>
    </message>
    <message>
        <source>The X server does not answer.</source>
        <translation>X 서버가 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>The X server does not tell its keyboard.</source>
        <translation>X 서버가 키보드 정보를 제공하지 않습니다.</translation>
    </message>
    <message>
        <source>The library libxcb.so.1 is missing.</source>
        <translation>라이브러리 libxcb.so.1이 없습니다.</translation>
    </message>
    <message>
        <source>The X server refuses a key (error {0}).</source>
        <translation>X 서버가 키를 거부했습니다(오류 {0}).</translation>
    </message>
    <message>
        <source>Lipcam is open already, but its window does not answer. Wait a moment and start it again; if that does not help, end it in the system&apos;s list of programs first.</source>
        <translation>Lipcam이 이미 열려 있지만 창이 응답하지 않습니다. 잠시 기다렸다가 다시 시작하세요. 그래도 안 되면 먼저 시스템의 프로그램 목록에서 Lipcam을 종료하세요.</translation>
    </message>
    <message>
        <source>Windows starts no command of more than {0} characters, and that of Lipcam has {1}. Move Lipcam into a folder with a shorter path.</source>
        <translation>Windows는 {0}자를 넘는 명령을 시작하지 않는데, Lipcam의 명령은 {1}자입니다. Lipcam을 경로가 더 짧은 폴더로 옮기세요.</translation>
    </message>
    <message>
        <source>Windows does not let Lipcam start at login ({0}). Put a shortcut to it into the folder that opens with Windows+R, shell:startup.</source>
        <translation>Windows에서 로그인할 때 Lipcam을 시작하도록 허용하지 않습니다({0}). Windows+R을 누르고 shell:startup을 입력하면 열리는 폴더에 Lipcam 바로 가기를 넣으세요.</translation>
    </message>
    <message>
        <source>Windows does not let Lipcam take its entry back ({0}). Switch it off in the Task Manager under Startup.</source>
        <translation>Windows에서 Lipcam이 시작 항목을 제거하도록 허용하지 않습니다({0}). 작업 관리자의 ‘시작 프로그램’에서 끄세요.</translation>
    </message>
    <message>
        <source>Lipcam cannot be started from {0}: no desktop takes a path with a line break. Rename the folder.</source>
        <translation>{0}에서 Lipcam을 시작할 수 없습니다. 줄바꿈이 있는 경로는 어떤 데스크톱에서도 사용할 수 없습니다. 폴더 이름을 바꾸세요.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}). Check the free space and who may write there, then try again.</source>
        <translation>{0}에 쓸 수 없습니다({1}). 여유 공간과 쓰기 권한을 확인한 다음 다시 시도하세요.</translation>
    </message>
    <message>
        <source>{0} cannot be removed ({1}). Check who may write there, or delete it by hand.</source>
        <translation>{0}을(를) 제거할 수 없습니다({1}). 쓰기 권한을 확인하거나 직접 삭제하세요.</translation>
    </message>
    <message>
        <source>The settings could not be used: {0} Defaults are used.</source>
        <translation>설정을 사용할 수 없습니다. {0} 기본값을 사용합니다.</translation>
    </message>
    <message>
        <source>With less delay calls would hear gaps in the voice.</source>
        <translation>지연을 더 줄이면 통화에서 음성이 끊깁니다.</translation>
    </message>
    <message>
        <source>The microphone does not answer. {0}</source>
        <translation>마이크가 응답하지 않습니다. {0}</translation>
    </message>
    <message>
        <source>The microphone {0} is not there any more.</source>
        <translation>마이크 {0}이(가) 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>The system&apos;s microphone is {0} now.</source>
        <translation>이제 시스템의 마이크는 {0}입니다.</translation>
    </message>
    <message>
        <source>The loudspeaker does not answer; the picture goes on without it. Check that the sound system runs.</source>
        <translation>스피커가 응답하지 않습니다. 소리 없이 화면은 계속됩니다. 사운드 시스템이 실행 중인지 확인하세요.</translation>
    </message>
    <message>
        <source>{0} The small student speaks instead.</source>
        <translation>{0} 대신 소형 모델이 말합니다.</translation>
    </message>
    <message>
        <source>The Lipcam microphone does not answer; the picture goes on without it. Check that the sound system runs.</source>
        <translation>Lipcam 마이크가 응답하지 않습니다. 이 마이크 없이 화면은 계속됩니다. 사운드 시스템이 실행 중인지 확인하세요.</translation>
    </message>
    <message>
        <source>{0} ({1} bytes) is no file of {2}, which has {3}. Choose that file, or leave out --model.</source>
        <translation>{0}({1}바이트)은(는) {2}의 파일이 아닙니다. 이 모델의 파일: {3}. 그 파일을 선택하거나 --model을 빼세요.</translation>
    </message>
    <message>
        <source>There is no file or folder {0}; check its name.</source>
        <translation>파일이나 폴더 {0}이(가) 없습니다. 이름을 확인하세요.</translation>
    </message>
    <message>
        <source>{0} is a link that leads out of {1}; name the file itself.</source>
        <translation>{0}은(는) {1} 밖으로 이어지는 링크입니다. 파일 자체를 지정하세요.</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>다시 받으세요.</translation>
    </message>
    <message>
        <source>{0} is no safetensors file, or cut off: its header would have {1} bytes. {2}</source>
        <translation>{0}은(는) safetensors 파일이 아니거나 중간에 잘렸습니다. 헤더가 {1}바이트여야 하는 것으로 되어 있습니다. {2}</translation>
    </message>
    <message>
        <source>{0} has a header that lists no tensors. {1}</source>
        <translation>{0}의 헤더에 텐서 목록이 없습니다. {1}</translation>
    </message>
    <message>
        <source>{0} should hold {1} bytes of tensors and holds {2}: it is cut off or has something added. {3}</source>
        <translation>{0}에는 텐서가 {1}바이트 있어야 하지만 {2}바이트가 있습니다. 중간에 잘렸거나 다른 내용이 추가되었습니다. {3}</translation>
    </message>
    <message>
        <source>{0}: the tensor {1} is described wrongly. {2}</source>
        <translation>{0}: 텐서 {1}의 정보가 잘못되었습니다. {2}</translation>
    </message>
    <message>
        <source>{0} is cut off: the end of its zip is missing. {1}</source>
        <translation>{0}이(가) 중간에 잘렸습니다. zip의 끝부분이 없습니다. {1}</translation>
    </message>
    <message>
        <source>{0} lists far more than weights have. {1}</source>
        <translation>{0}의 목록이 가중치 파일치고는 지나치게 큽니다. {1}</translation>
    </message>
    <message>
        <source>{0} has a damaged header ({1}). {2}</source>
        <translation>{0}의 헤더가 손상되었습니다({1}). {2}</translation>
    </message>
    <message>
        <source>{0} has tensors that overlap or leave gaps. {1}</source>
        <translation>{0}의 텐서가 서로 겹치거나 사이에 빈 곳이 있습니다. {1}</translation>
    </message>
    <message>
        <source>{0} is a zip, but not one that torch saves. {1}</source>
        <translation>{0}은(는) zip이지만 torch가 저장하는 형식이 아닙니다. {1}</translation>
    </message>
    <message>
        <source>{0} has a zip that says two things of its own end. {1}</source>
        <translation>{0}의 zip에서 끝 위치에 대한 정보가 서로 다릅니다. {1}</translation>
    </message>
    <message>
        <source>{0} is cut off or damaged ({1}). {2}</source>
        <translation>{0}이(가) 중간에 잘렸거나 손상되었습니다({1}). {2}</translation>
    </message>
    <message>
        <source>{0} holds packed or encrypted parts; torch saves none. {1}</source>
        <translation>{0}에 압축되거나 암호화된 부분이 있습니다. torch는 그렇게 저장하지 않습니다. {1}</translation>
    </message>
    <message>
        <source>{0} holds a path outside itself. {1}</source>
        <translation>{0}에 파일 밖을 가리키는 경로가 있습니다. {1}</translation>
    </message>
    <message>
        <source>The file stays at {0}; mend it there or choose again.</source>
        <translation>파일은 {0}에 그대로 있습니다. 거기에서 수정하거나 다시 선택하세요.</translation>
    </message>
    <message>
        <source>Mend it in {0}, or choose again.</source>
        <translation>{0}에서 수정하거나 다시 선택하세요.</translation>
    </message>
    <message>
        <source>The settings could not be used: {0} {1}</source>
        <translation>설정을 사용할 수 없습니다. {0} {1}</translation>
    </message>
    <message>
        <source>The settings cannot be saved in {0} ({1}). Check the free space and who may write there.</source>
        <translation>설정을 {0}에 저장할 수 없습니다({1}). 여유 공간과 쓰기 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>own, blur, key, colour:#RRGGBB or picture:PATH</source>
        <translation>own, blur, key, colour:#RRGGBB 또는 picture:PATH</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 또는 false</translation>
    </message>
    <message>
        <source>[width, height], two even numbers from {0} to {1}</source>
        <translation>[너비, 높이], {0}에서 {1} 사이의 짝수 두 개</translation>
    </message>
</context>
<context>
    <name>doctor</name>
    <message>
        <source>Fine</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>작동하지 않음</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>Lip motion</source>
        <translation>입술 움직임</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>소리</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>카메라</translation>
    </message>
    <message>
        <source>Avatars</source>
        <translation>아바타</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>창</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>그래픽 카드</translation>
    </message>
    <message>
        <source>Larger models</source>
        <translation>대형 모델</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>디스크 공간</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Chosen student</source>
        <translation>선택한 모델</translation>
    </message>
    <message>
        <source>Small student</source>
        <translation>소형 모델</translation>
    </message>
    <message>
        <source>ONNX Runtime</source>
        <translation>ONNX Runtime</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>프로세서 코어</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>실행 장치</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>PortAudio</source>
        <translation>PortAudio</translation>
    </message>
    <message>
        <source>Sound server</source>
        <translation>사운드 서버</translation>
    </message>
    <message>
        <source>ALSA plug-in</source>
        <translation>ALSA 플러그인</translation>
    </message>
    <message>
        <source>Permission to hear</source>
        <translation>마이크 사용 권한</translation>
    </message>
    <message>
        <source>Microphones</source>
        <translation>마이크</translation>
    </message>
    <message>
        <source>Chosen microphone</source>
        <translation>선택한 마이크</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>스피커</translation>
    </message>
    <message>
        <source>Camera, seen by others</source>
        <translation>다른 프로그램에 보이는 카메라</translation>
    </message>
    <message>
        <source>Camera driver v4l2loopback</source>
        <translation>카메라 드라이버 v4l2loopback</translation>
    </message>
    <message>
        <source>PipeWire camera</source>
        <translation>PipeWire 카메라</translation>
    </message>
    <message>
        <source>Desktop portal</source>
        <translation>데스크톱 포털</translation>
    </message>
    <message>
        <source>Camera of OBS Studio</source>
        <translation>OBS Studio의 카메라</translation>
    </message>
    <message>
        <source>Unity Capture</source>
        <translation>Unity Capture</translation>
    </message>
    <message>
        <source>Camera bridge</source>
        <translation>카메라 브리지</translation>
    </message>
    <message>
        <source>Face networks</source>
        <translation>얼굴 감지 네트워크</translation>
    </message>
    <message>
        <source>Display and tray</source>
        <translation>디스플레이와 트레이</translation>
    </message>
    <message>
        <source>Libraries of the window</source>
        <translation>창에 쓰이는 라이브러리</translation>
    </message>
    <message>
        <source>torch on the card</source>
        <translation>그래픽 카드의 torch</translation>
    </message>
    <message>
        <source>All {count} checks are fine.</source>
        <translation>확인 항목 {count}개가 모두 정상입니다.</translation>
    </message>
    <message>
        <source>Everything works. Warnings: {warnings} of {count} checks.</source>
        <translation>모두 작동합니다. 확인 항목 {count}개 중 경고 {warnings}개.</translation>
    </message>
    <message>
        <source>Does not work: {fails} of {count} checks. Warnings: {warnings}.</source>
        <translation>확인 항목 {count}개 중 {fails}개가 작동하지 않습니다. 경고: {warnings}개.</translation>
    </message>
</context>
<context>
    <name>hotkeys</name>
    <message>
        <source>{keys}: keys one after another cannot be heard. Choose only one of them.</source>
        <translation>{keys}: 차례로 누르는 키는 인식할 수 없습니다. 그중 하나만 선택하세요.</translation>
    </message>
    <message>
        <source>There are no keys {keys}. Choose others.</source>
        <translation>{keys} 키는 없습니다. 다른 키를 선택하세요.</translation>
    </message>
    <message>
        <source>{keys} alone would be taken from all other programs. Add Ctrl or Alt to it, or choose a key like F9 or Pause.</source>
        <translation>{keys}만 지정하면 다른 모든 프로그램에서 그 키를 쓸 수 없게 됩니다. Ctrl 또는 Alt를 더하거나 F9, Pause 같은 키를 선택하세요.</translation>
    </message>
    <message>
        <source>The system refuses to tell keys.</source>
        <translation>시스템이 키 입력을 알려 주지 않습니다.</translation>
    </message>
    <message>
        <source>The system&apos;s Carbon is missing.</source>
        <translation>시스템의 Carbon이 없습니다.</translation>
    </message>
    <message>
        <source>The session bus has gone.</source>
        <translation>세션 버스가 사라졌습니다.</translation>
    </message>
    <message>
        <source>This desktop (Wayland) does not let programs hear keys.</source>
        <translation>이 데스크톱(Wayland)에서는 프로그램이 키 입력을 인식할 수 없습니다.</translation>
    </message>
    <message>
        <source>The desktop has taken the keys back.</source>
        <translation>데스크톱이 키를 회수했습니다.</translation>
    </message>
    <message>
        <source>The keys were not allowed. Allow them in the system&apos;s settings.</source>
        <translation>키가 허용되지 않았습니다. 시스템 설정에서 허용하세요.</translation>
    </message>
    <message>
        <source>The desktop&apos;s service for keys has failed.</source>
        <translation>데스크톱의 키 서비스에서 오류가 발생했습니다.</translation>
    </message>
    <message>
        <source>There is no desktop here.</source>
        <translation>여기에는 데스크톱이 없습니다.</translation>
    </message>
    <message>
        <source>{keys} is in use by another program. Choose other keys, or end their use there.</source>
        <translation>{keys}을(를) 다른 프로그램에서 사용 중입니다. 다른 키를 선택하거나 그 프로그램에서 사용을 해제하세요.</translation>
    </message>
    <message>
        <source>{keys} stands for something else in Lipcam. Choose other keys.</source>
        <translation>{keys}은(는) Lipcam에서 다른 용도로 쓰입니다. 다른 키를 선택하세요.</translation>
    </message>
    <message>
        <source>This keyboard has no keys {keys}. Choose others.</source>
        <translation>이 키보드에는 {keys} 키가 없습니다. 다른 키를 선택하세요.</translation>
    </message>
    <message>
        <source>The desktop has not given {keys} to Lipcam. Choose keys in its settings.</source>
        <translation>데스크톱이 {keys}을(를) Lipcam에 할당하지 않았습니다. 데스크톱 설정에서 키를 선택하세요.</translation>
    </message>
    <message>
        <source>Keys cannot be heard while another program has the focus. {why} Use the window instead.</source>
        <translation>다른 프로그램을 사용 중일 때는 키를 인식할 수 없습니다. {why} 대신 창을 사용하세요.</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>Looking at the graphics card …</source>
        <translation>그래픽 카드를 확인하는 중…</translation>
    </message>
    <message>
        <source>Does it fit here?</source>
        <translation>여기서 사용할 수 있나요?</translation>
    </message>
    <message>
        <source>What is missing to run it</source>
        <translation>실행하는 데 부족한 것</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation>GPU 메모리</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>필요 항목</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>다음에 필요</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>{size} in {n} files</source>
        <translation>{size}, 파일 {n}개</translation>
    </message>
    <message>
        <source>{name}: no public file</source>
        <translation>{name}: 공개된 파일 없음</translation>
    </message>
    <message>
        <source>{name} from {source}</source>
        <translation>{name}, 출처: {source}</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>없음.</translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation>{name} 가져오기</translation>
    </message>
    <message>
        <source>Import all known files in a folder</source>
        <translation>폴더에 있는 알려진 파일 모두 가져오기</translation>
    </message>
    <message>
        <source>Delete {name} ({size})?</source>
        <translation>{name}({size})을(를) 삭제하시겠습니까?</translation>
    </message>
    <message>
        <source>{names} cannot run without it.</source>
        <translation>다음 모델은 이것 없이 실행할 수 없습니다: {names}.</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} 제거</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>삭제(&amp;D)</translation>
    </message>
    <message>
        <source>Here now, with the right content: {names}.</source>
        <translation>올바른 내용으로 준비됨: {names}.</translation>
    </message>
    <message>
        <source>Still missing: {names}.</source>
        <translation>아직 없음: {names}.</translation>
    </message>
    <message>
        <source>{name}: read again, {n} of {all} files are as they have to be.</source>
        <translation>{name}: 다시 읽어 파일 {all}개 중 {n}개가 정상임을 확인했습니다.</translation>
    </message>
    <message>
        <source>Get it again, or import it.</source>
        <translation>다시 받거나 가져오세요.</translation>
    </message>
    <message>
        <source>Import it again.</source>
        <translation>다시 가져오세요.</translation>
    </message>
    <message>
        <source>Imported: {names}.</source>
        <translation>가져옴: {names}.</translation>
    </message>
    <message>
        <source>Here already: {names}.</source>
        <translation>이미 있음: {names}.</translation>
    </message>
    <message>
        <source>Removed; {size} are free again.</source>
        <translation>제거했습니다. {size}의 공간이 확보되었습니다.</translation>
    </message>
    <message>
        <source>free for any use, also commercial; its notices must be kept</source>
        <translation>상업적 용도를 포함하여 자유롭게 사용 가능. 고지 사항들을 유지해야 함</translation>
    </message>
    <message>
        <source>free for any use, also commercial; its notice must be kept</source>
        <translation>상업적 용도를 포함하여 자유롭게 사용 가능. 고지 사항을 유지해야 함</translation>
    </message>
    <message>
        <source>nobody has stated its terms: see its page before you use it</source>
        <translation>명시된 조건 없음. 사용하기 전에 해당 페이지를 확인하세요</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>see its page for the terms</source>
        <translation>조건은 해당 페이지 참조</translation>
    </message>
    <message>
        <source>Students that run live</source>
        <translation>실시간으로 실행되는 모델</translation>
    </message>
    <message>
        <source>Parts that they need</source>
        <translation>필요한 구성 요소</translation>
    </message>
    <message>
        <source>To make a part, once</source>
        <translation>구성 요소 제작용(한 번)</translation>
    </message>
    <message>
        <source>For training and comparisons</source>
        <translation>학습 및 비교용</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>here</source>
        <translation>있음</translation>
    </message>
    <message>
        <source>here, not checked</source>
        <translation>있음, 검사 안 함</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>손상됨</translation>
    </message>
    <message>
        <source>{size} here</source>
        <translation>{size} 있음</translation>
    </message>
    <message>
        <source>It is here, and its content is what it has to be.</source>
        <translation>있으며 내용이 올바릅니다.</translation>
    </message>
    <message>
        <source>It is here and has not been checked. Press Verify.</source>
        <translation>있지만 아직 검사하지 않았습니다. ‘검사’를 누르세요.</translation>
    </message>
    <message>
        <source>It is damaged. {why} {remedy}</source>
        <translation>손상되었습니다. {why} {remedy}</translation>
    </message>
    <message>
        <source>{here} of {all} are here. Getting it goes on from there.</source>
        <translation>{all} 중 {here}이(가) 있습니다. 받으면 여기서부터 이어집니다.</translation>
    </message>
    <message>
        <source>It is not here.</source>
        <translation>이 컴퓨터에 없습니다.</translation>
    </message>
    <message>
        <source>It is not here, and there is no public file: import your own.</source>
        <translation>이 컴퓨터에 없으며 공개된 파일도 없습니다. 자신의 파일을 가져오세요.</translation>
    </message>
    <message>
        <source>Python packages: {packages}. Install them with  {command}</source>
        <translation>Python 패키지: {packages}. 설치 명령:  {command}</translation>
    </message>
    <message>
        <source>A graphics card with {gib:g} GiB of memory</source>
        <translation>메모리 {gib:g} GiB 이상의 그래픽 카드</translation>
    </message>
    <message>
        <source>A torch that can use the graphics card</source>
        <translation>그래픽 카드를 사용할 수 있는 torch</translation>
    </message>
    <message>
        <source>A newer Lipcam: this version can get it, and cannot run it yet</source>
        <translation>더 새로운 Lipcam: 이 버전은 받을 수만 있고 아직 실행할 수 없습니다</translation>
    </message>
    <message>
        <source>{name}: no public file, import your own</source>
        <translation>{name}: 공개된 파일 없음, 자신의 파일을 가져오세요</translation>
    </message>
    <message>
        <source>{name}: size unknown, {licence}</source>
        <translation>{name}: 크기 알 수 없음, {licence}</translation>
    </message>
    <message>
        <source>{name}: {size}, {licence}</source>
        <translation>{name}: {size}, {licence}</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <translation>초당 {size}</translation>
    </message>
    <message>
        <source>{n} s left</source>
        <translation>{n}초 남음</translation>
    </message>
    <message>
        <source>{n} min left</source>
        <translation>{n}분 남음</translation>
    </message>
    <message>
        <source>{n:.1f} h left</source>
        <translation>{n:.1f}시간 남음</translation>
    </message>
</context>
<context>
    <name>profiles</name>
    <message>
        <source>without the label</source>
        <translation>배지 없음</translation>
    </message>
    <message>
        <source>own background</source>
        <translation>아바타의 배경</translation>
    </message>
    <message>
        <source>blurred background</source>
        <translation>흐린 배경</translation>
    </message>
    <message>
        <source>green background</source>
        <translation>녹색 배경</translation>
    </message>
    <message>
        <source>coloured background</source>
        <translation>단색 배경</translation>
    </message>
    <message>
        <source>picture behind</source>
        <translation>배경 이미지</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Label &quot;AI avatar&quot;</source>
        <translation>“AI 아바타” 배지</translation>
    </message>
    <message>
        <source>People who see you may not know that this is an AI avatar, and may feel deceived when they learn it.</source>
        <translation>보는 사람은 이것이 AI 아바타임을 모를 수 있고, 나중에 알게 되면 속았다고 느낄 수 있습니다.</translation>
    </message>
    <message>
        <source>In some places the law asks for such a label. Switch it off only where everybody who sees you knows. Lipcam will not ask again, and you can switch it on at any time.</source>
        <translation>일부 지역에서는 법으로 이러한 표시를 요구합니다. 보는 사람이 모두 알고 있을 때만 끄세요. Lipcam은 다시 묻지 않으며 언제든지 다시 켤 수 있습니다.</translation>
    </message>
    <message>
        <source>&amp;Keep the label</source>
        <translation>배지 유지(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Switch it off</source>
        <translation>끄기(&amp;S)</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>소리</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>화면</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>카메라</translation>
    </message>
    <message>
        <source>Lip motion</source>
        <translation>입술 움직임</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>창</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>개인 정보</translation>
    </message>
    <message>
        <source>Avatar</source>
        <translation>아바타</translation>
    </message>
    <message>
        <source>on</source>
        <translation>켜짐</translation>
    </message>
    <message>
        <source>off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>the first one</source>
        <translation>첫 번째</translation>
    </message>
    <message>
        <source>the system&apos;s folder</source>
        <translation>시스템 폴더</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Clean sound</source>
        <translation>깨끗한 소리</translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation>마이크(&amp;M)</translation>
    </message>
    <message>
        <source>What the avatar says is heard here.</source>
        <translation>아바타가 하는 말을 여기서 듣습니다.</translation>
    </message>
    <message>
        <source>&amp;Gain</source>
        <translation>게인(&amp;G)</translation>
    </message>
    <message>
        <source>Makes a quiet microphone louder, or a loud one quieter. 0 changes nothing.</source>
        <translation>작은 마이크 소리를 키우거나 큰 소리를 줄입니다. 0이면 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>&amp;Ignore sound that is too quiet</source>
        <translation>너무 작은 소리 무시(&amp;I)</translation>
    </message>
    <message>
        <source>Keeps fans and voices from the next room from moving the lips.</source>
        <translation>선풍기 소리나 옆방의 말소리에 입술이 움직이지 않게 합니다.</translation>
    </message>
    <message>
        <source>&amp;Level that counts as speech</source>
        <translation>말소리로 인식할 레벨(&amp;L)</translation>
    </message>
    <message>
        <source>Speak: the bar should pass the mark. Be silent: it should stay before the mark.</source>
        <translation>말할 때는 막대가 기준선을 넘고, 조용할 때는 기준선에 못 미쳐야 합니다.</translation>
    </message>
    <message>
        <source>&amp;Reduce steady noise</source>
        <translation>일정한 잡음 줄이기(&amp;R)</translation>
    </message>
    <message>
        <source>Takes hum and hiss out of the sound before it is used.</source>
        <translation>사용하기 전에 소리에서 웅웅거림과 쉭쉭거리는 잡음을 제거합니다.</translation>
    </message>
    <message>
        <source>&amp;Hear the voice</source>
        <translation>음성 듣기(&amp;H)</translation>
    </message>
    <message>
        <source>Your own voice from a loudspeaker would get into the microphone: use headphones when you always want to hear it.</source>
        <translation>스피커에서 나오는 자신의 목소리는 마이크로 다시 들어갑니다. 항상 들으려면 헤드폰을 사용하세요.</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>스피커</translation>
    </message>
    <message>
        <source>Microphone for &amp;calls</source>
        <translation>통화용 마이크(&amp;C)</translation>
    </message>
    <message>
        <source>The lips come later than the voice. With a Lipcam microphone, chosen in the call program, both arrive together.</source>
        <translation>입술은 음성보다 늦게 움직입니다. 통화 프로그램에서 Lipcam 마이크를 선택하면 둘이 함께 전달됩니다.</translation>
    </message>
    <message>
        <source>The real one: heard before the lips</source>
        <translation>실제 마이크: 입술보다 먼저 들림</translation>
    </message>
    <message>
        <source>Lipcam microphone: in time with the lips</source>
        <translation>Lipcam 마이크: 입술과 맞춤</translation>
    </message>
    <message>
        <source>What calls hear</source>
        <translation>통화에서 들리는 소리</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>크기(&amp;S)</translation>
    </message>
    <message>
        <source>What other programs get. Larger pictures cost more computing; the camera starts anew with a change.</source>
        <translation>다른 프로그램이 받는 크기입니다. 화면이 클수록 계산량이 늘어납니다. 변경하면 카메라가 다시 시작됩니다.</translation>
    </message>
    <message>
        <source>Pi&amp;ctures a second</source>
        <translation>초당 프레임(&amp;C)</translation>
    </message>
    <message>
        <source>25 is what the lips are made for.</source>
        <translation>입술은 25에 맞추어 만들어졌습니다.</translation>
    </message>
    <message>
        <source>&amp;Background</source>
        <translation>배경(&amp;B)</translation>
    </message>
    <message>
        <source>What is behind the avatar. Choose green for a program that puts its own picture there.</source>
        <translation>아바타 뒤에 보이는 것입니다. 다른 프로그램에서 배경을 넣으려면 녹색을 선택하세요.</translation>
    </message>
    <message>
        <source>&amp;Flip what others see</source>
        <translation>다른 사람에게 보이는 화면 반전(&amp;F)</translation>
    </message>
    <message>
        <source>Usually not needed: your programs show you mirrored by themselves.</source>
        <translation>보통은 필요하지 않습니다. 통화 프로그램이 자체적으로 내 화면을 반전해 보여 줍니다.</translation>
    </message>
    <message>
        <source>Show me &amp;mirrored in this program</source>
        <translation>이 프로그램에서 좌우 반전하여 보기(&amp;M)</translation>
    </message>
    <message>
        <source>Like a mirror; others see it the right way round.</source>
        <translation>거울처럼 보입니다. 다른 사람에게는 올바른 방향으로 보입니다.</translation>
    </message>
    <message>
        <source>Label in the picture</source>
        <translation>화면 속 배지</translation>
    </message>
    <message>
        <source>Say &quot;&amp;AI avatar&quot; in the picture</source>
        <translation>화면에 “AI 아바타” 표시(&amp;A)</translation>
    </message>
    <message>
        <source>A small label, so that people know who they are looking at.</source>
        <translation>누구를 보고 있는지 알 수 있게 하는 작은 표시입니다.</translation>
    </message>
    <message>
        <source>Co&amp;rner</source>
        <translation>위치(&amp;R)</translation>
    </message>
    <message>
        <source>Where the label stands. You can also click into the picture.</source>
        <translation>배지가 놓이는 곳입니다. 화면을 클릭해도 됩니다.</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>왼쪽 위</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>오른쪽 위</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>왼쪽 아래</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>오른쪽 아래</translation>
    </message>
    <message>
        <source>S&amp;tyle</source>
        <translation>스타일(&amp;T)</translation>
    </message>
    <message>
        <source>Choose what can be read well on your background.</source>
        <translation>배경에서 잘 읽히는 것을 선택하세요.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Letters with an outline</source>
        <translation>윤곽선 문자</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>카메라(&amp;C)</translation>
    </message>
    <message>
        <source>The virtual camera that other programs see. Choose the same one there.</source>
        <translation>다른 프로그램에 보이는 가상 카메라입니다. 그 프로그램에서 같은 카메라를 선택하세요.</translation>
    </message>
    <message>
        <source>&amp;Rest while nobody is watching</source>
        <translation>보는 프로그램이 없을 때 쉬기(&amp;R)</translation>
    </message>
    <message>
        <source>Makes no pictures while no program reads the camera and this window is out of sight. It saves power; the first look brings the avatar back at once.</source>
        <translation>카메라를 읽는 프로그램이 없고 이 창도 보이지 않으면 화면을 만들지 않습니다. 전력이 절약되며, 다시 보는 즉시 아바타가 돌아옵니다.</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>계산</translation>
    </message>
    <message>
        <source>&amp;Delay</source>
        <translation>지연(&amp;D)</translation>
    </message>
    <message>
        <source>From your voice to the picture. Less is raised by itself where this computer cannot keep it.</source>
        <translation>목소리부터 화면까지의 시간입니다. 이 컴퓨터가 유지하지 못할 만큼 짧으면 자동으로 늘어납니다.</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>&amp;Student</source>
        <translation>모델(&amp;S)</translation>
    </message>
    <message>
        <source>The network that moves the lips. Lip Forcing looks best and needs a large graphics card and its files: see Larger models.</source>
        <translation>입술을 움직이는 네트워크입니다. Lip Forcing은 품질이 가장 좋지만 대형 그래픽 카드와 해당 파일이 필요합니다. ‘대형 모델’을 참조하세요.</translation>
    </message>
    <message>
        <source>Small student (runs on any computer)</source>
        <translation>소형 모델(모든 컴퓨터에서 실행)</translation>
    </message>
    <message>
        <source>Lip Forcing, the best that is here</source>
        <translation>Lip Forcing, 이 컴퓨터에 있는 것 중 최선</translation>
    </message>
    <message>
        <source>Lip Forcing 14B</source>
        <translation>Lip Forcing 14B</translation>
    </message>
    <message>
        <source>Lip Forcing 1.3B</source>
        <translation>Lip Forcing 1.3B</translation>
    </message>
    <message>
        <source>Test pattern (no student)</source>
        <translation>테스트 패턴(모델 없음)</translation>
    </message>
    <message>
        <source>&amp;Runs on</source>
        <translation>실행 장치(&amp;R)</translation>
    </message>
    <message>
        <source>Where this is not possible, the processor does it.</source>
        <translation>불가능하면 프로세서가 대신합니다.</translation>
    </message>
    <message>
        <source>What fits best</source>
        <translation>가장 적합한 것</translation>
    </message>
    <message>
        <source>The processor</source>
        <translation>프로세서</translation>
    </message>
    <message>
        <source>A graphics card by NVIDIA (CUDA)</source>
        <translation>NVIDIA 그래픽 카드(CUDA)</translation>
    </message>
    <message>
        <source>A graphics card under Windows (DirectML)</source>
        <translation>Windows의 그래픽 카드(DirectML)</translation>
    </message>
    <message>
        <source>The graphics of a Mac (Core ML)</source>
        <translation>Mac의 그래픽(Core ML)</translation>
    </message>
    <message>
        <source>Processor &amp;cores</source>
        <translation>프로세서 코어(&amp;C)</translation>
    </message>
    <message>
        <source>How many work at the same time. 1 leaves most to other programs; take more only when the lips come late.</source>
        <translation>동시에 사용할 코어 수입니다. 1이면 다른 프로그램에 가장 많이 남습니다. 입술이 늦을 때만 늘리세요.</translation>
    </message>
    <message>
        <source>Pictures in one &amp;go</source>
        <translation>한 번에 만들 프레임(&amp;G)</translation>
    </message>
    <message>
        <source>For the small student. One at a time waits less for your voice: it allows 40 ms less delay and costs a quarter more computing.</source>
        <translation>소형 모델용입니다. 한 번에 하나씩이면 음성을 덜 기다려 지연이 40 ms 줄고 계산량이 4분의 1 늘어납니다.</translation>
    </message>
    <message>
        <source>One</source>
        <translation>1개</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>2개</translation>
    </message>
    <message>
        <source>Lip Forcing (large graphics cards)</source>
        <translation>Lip Forcing(대형 그래픽 카드)</translation>
    </message>
    <message>
        <source>Step &amp;forward</source>
        <translation>진행 단위(&amp;F)</translation>
    </message>
    <message>
        <source>Shorter steps wait less for your voice.</source>
        <translation>단위가 짧을수록 음성을 덜 기다립니다.</translation>
    </message>
    <message>
        <source>12 pictures, as it was trained</source>
        <translation>12프레임(학습할 때와 동일)</translation>
    </message>
    <message>
        <source>4 pictures, three times the work</source>
        <translation>4프레임(계산량 3배)</translation>
    </message>
    <message>
        <source>4 pictures, less steady</source>
        <translation>4프레임(안정성 낮음)</translation>
    </message>
    <message>
        <source>&amp;Last stage</source>
        <translation>마지막 단계(&amp;L)</translation>
    </message>
    <message>
        <source>What makes pictures of what the network has computed.</source>
        <translation>네트워크가 계산한 것을 화면으로 만듭니다.</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>빠르게</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>정확하게</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>숫자 정밀도(&amp;N)</translation>
    </message>
    <message>
        <source>Shorter numbers are faster and need less graphics memory.</source>
        <translation>숫자가 짧을수록 빠르고 그래픽 메모리를 덜 사용합니다.</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16비트</translation>
    </message>
    <message>
        <source>8 bits (new graphics cards)</source>
        <translation>8비트(최신 그래픽 카드)</translation>
    </message>
    <message>
        <source>32 bits (slow)</source>
        <translation>32비트(느림)</translation>
    </message>
    <message>
        <source>Sound &amp;ahead</source>
        <translation>미리 듣는 소리(&amp;A)</translation>
    </message>
    <message>
        <source>How much of what you say next is heard before the lips move. More looks better and adds to the delay.</source>
        <translation>입술이 움직이기 전에 다음 말을 얼마나 미리 들을지 정합니다. 길수록 더 좋아 보이지만 그만큼 지연이 늘어납니다.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>In effect after the next start.</source>
        <translation>다음에 시작할 때 적용됩니다.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정 따름</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>색상(&amp;C)</translation>
    </message>
    <message>
        <source>Light letters on dark, or dark letters on light.</source>
        <translation>어두운 바탕에 밝은 글자 또는 밝은 바탕에 어두운 글자입니다.</translation>
    </message>
    <message>
        <source>Size of &amp;text</source>
        <translation>글자 크기(&amp;T)</translation>
    </message>
    <message>
        <source>100 is the system&apos;s own size.</source>
        <translation>100이 시스템의 기본 크기입니다.</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation>시작과 종료</translation>
    </message>
    <message>
        <source>&amp;Keep running when the window is closed</source>
        <translation>창을 닫아도 계속 실행(&amp;K)</translation>
    </message>
    <message>
        <source>The avatar stays live; an icon near the clock opens the window again.</source>
        <translation>아바타는 라이브 상태를 유지합니다. 시계 옆의 아이콘으로 창을 다시 열 수 있습니다.</translation>
    </message>
    <message>
        <source>Start with the window &amp;hidden</source>
        <translation>창을 숨긴 채 시작(&amp;H)</translation>
    </message>
    <message>
        <source>An icon near the clock opens it.</source>
        <translation>시계 옆의 아이콘으로 열 수 있습니다.</translation>
    </message>
    <message>
        <source>Start when I log &amp;in</source>
        <translation>로그인할 때 시작(&amp;I)</translation>
    </message>
    <message>
        <source>For this user of the computer only.</source>
        <translation>이 컴퓨터의 현재 사용자에게만 적용됩니다.</translation>
    </message>
    <message>
        <source>&amp;Folder for recordings</source>
        <translation>녹화 폴더(&amp;F)</translation>
    </message>
    <message>
        <source>Films that you record are put here.</source>
        <translation>녹화한 동영상이 여기에 저장됩니다.</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>녹화</translation>
    </message>
    <message>
        <source>Push to talk</source>
        <translation>눌러서 말하기</translation>
    </message>
    <message>
        <source>&amp;Hear these keys in other programs too</source>
        <translation>다른 프로그램에서도 이 키 인식(&amp;H)</translation>
    </message>
    <message>
        <source>They then act while another window has the focus.</source>
        <translation>다른 창을 사용 중일 때도 작동합니다.</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>음소거(&amp;M)</translation>
    </message>
    <message>
        <source>Silence, until it is pressed again. The avatar stays.</source>
        <translation>다시 누를 때까지 소리를 끕니다. 아바타는 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Pa&amp;nic</source>
        <translation>긴급 숨김(&amp;N)</translation>
    </message>
    <message>
        <source>At once no voice and a harmless picture, until pressed again.</source>
        <translation>다시 누를 때까지 즉시 소리를 끄고 무난한 화면을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Panic sho&amp;ws</source>
        <translation>긴급 숨김 화면(&amp;W)</translation>
    </message>
    <message>
        <source>What others see until the key is pressed again.</source>
        <translation>키를 다시 누를 때까지 다른 사람에게 보이는 화면입니다.</translation>
    </message>
    <message>
        <source>The avatar, silent and at rest</source>
        <translation>말없이 대기하는 아바타</translation>
    </message>
    <message>
        <source>A still picture with a line of text</source>
        <translation>문구가 있는 정지 화면</translation>
    </message>
    <message>
        <source>Ne&amp;xt avatar</source>
        <translation>다음 아바타(&amp;X)</translation>
    </message>
    <message>
        <source>Goes on to the next one of your avatars.</source>
        <translation>내 아바타 중 다음 것으로 넘어갑니다.</translation>
    </message>
    <message>
        <source>&amp;Speak only while a key is held</source>
        <translation>키를 누르고 있는 동안만 말하기(&amp;S)</translation>
    </message>
    <message>
        <source>Muted unless the talk key is held.</source>
        <translation>말하기 키를 누르고 있지 않으면 음소거됩니다.</translation>
    </message>
    <message>
        <source>&amp;Talk key</source>
        <translation>말하기 키(&amp;T)</translation>
    </message>
    <message>
        <source>Hold it to speak. Without a key nobody could hear you.</source>
        <translation>누르고 있는 동안 말합니다. 키가 없으면 아무에게도 들리지 않습니다.</translation>
    </message>
    <message>
        <source>&amp;Keep a log file</source>
        <translation>로그 파일 기록(&amp;K)</translation>
    </message>
    <message>
        <source>What the program did and what went wrong, on this computer only. Never what you say or show.</source>
        <translation>프로그램이 한 일과 발생한 문제를 이 컴퓨터에만 기록합니다. 말한 내용이나 보여 준 화면은 기록하지 않습니다.</translation>
    </message>
    <message>
        <source>O&amp;ffer a report after a crash</source>
        <translation>비정상 종료 후 보고서 제안(&amp;F)</translation>
    </message>
    <message>
        <source>You read it first. Nothing is sent: you decide what becomes of it.</source>
        <translation>먼저 직접 읽을 수 있습니다. 아무것도 전송되지 않으며, 어떻게 할지는 직접 결정합니다.</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>Off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>여는 중</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>준비 중</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>말하는 중</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>말 없음</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>음소거됨</translation>
    </message>
    <message>
        <source>Panic</source>
        <translation>긴급 숨김</translation>
    </message>
    <message>
        <source>Holding</source>
        <translation>화면 유지</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>중지하는 중</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>라이브</translation>
    </message>
    <message>
        <source>{state}, recording</source>
        <translation>{state}, 녹화 중</translation>
    </message>
    <message>
        <source>{state} – Lipcam</source>
        <translation>{state} – Lipcam</translation>
    </message>
</context>
<context>
    <name>statistics</name>
    <message>
        <source>Now</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>초당 프레임</translation>
    </message>
    <message>
        <source>Behind your voice</source>
        <translation>음성 대비 지연</translation>
    </message>
    <message>
        <source>Sound against picture</source>
        <translation>화면 대비 소리</translation>
    </message>
    <message>
        <source>Pictures so far</source>
        <translation>지금까지의 프레임</translation>
    </message>
    <message>
        <source>Late or left out</source>
        <translation>늦거나 빠진 프레임</translation>
    </message>
    <message>
        <source>Gaps in the sound</source>
        <translation>소리 끊김</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>그래픽 카드</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>엔진</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>카메라</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>보는 프로그램</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>마이크</translation>
    </message>
    <message>
        <source>{mb:.0f} MiB</source>
        <translation>{mb:.0f} MiB</translation>
    </message>
    <message>
        <source>{half:.0f} ms, {most:.0f} ms at most (95 %), {set:.0f} ms set</source>
        <translation>{half:.0f} ms, 최대 {most:.0f} ms(95%), 설정 {set:.0f} ms</translation>
    </message>
    <message>
        <source>{spoken} spoken, {held} held, {idle} at rest</source>
        <translation>말하기 {spoken}, 유지 {held}, 대기 {idle}</translation>
    </message>
    <message>
        <source>{late} late, {missed} left out</source>
        <translation>늦음 {late}, 빠짐 {missed}</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>사용 안 함</translation>
    </message>
    <message>
        <source>No figures yet: nothing has run.</source>
        <translation>아직 수치가 없습니다. 실행한 적이 없습니다.</translation>
    </message>
    <message>
        <source>Making mouths, each go</source>
        <translation>입 모양 생성(회당)</translation>
    </message>
    <message>
        <source>Putting it into the picture</source>
        <translation>화면에 합성</translation>
    </message>
    <message>
        <source>Handing it to the camera</source>
        <translation>카메라로 전달</translation>
    </message>
    <message>
        <source>not known before you speak</source>
        <translation>말하기 전에는 알 수 없음</translation>
    </message>
    <message>
        <source>no Lipcam microphone: calls hear you {ms:.0f} ms before the lips move. Switch it on in the settings, and choose it in the call program.</source>
        <translation>Lipcam 마이크 없음: 통화 상대에게는 입술이 움직이기 {ms:.0f} ms 전에 음성이 들립니다. 설정에서 켜고 통화 프로그램에서 선택하세요.</translation>
    </message>
    <message>
        <source>{half}, {most:.0f} ms at most (95 %)</source>
        <translation>{half}, 최대 {most:.0f} ms(95%)</translation>
    </message>
    <message>
        <source>together</source>
        <translation>일치</translation>
    </message>
    <message>
        <source>sound {ms:.0f} ms late</source>
        <translation>소리 {ms:.0f} ms 늦음</translation>
    </message>
    <message>
        <source>sound {ms:.0f} ms early</source>
        <translation>소리 {ms:.0f} ms 빠름</translation>
    </message>
    <message>
        <source>this system does not tell</source>
        <translation>이 시스템에서는 알 수 없음</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>wizard</name>
    <message>
        <source>The camera driver v4l2loopback is ready: every program sees the camera.</source>
        <translation>카메라 드라이버 v4l2loopback이 준비되었습니다. 모든 프로그램에서 카메라가 보입니다.</translation>
    </message>
    <message>
        <source>The PipeWire camera is ready and needs nothing: GNOME programs see it, and Firefox and Chromium once it is switched on there.</source>
        <translation>PipeWire 카메라가 준비되었고 더 필요한 것이 없습니다. GNOME 프로그램에서 보이며, Firefox와 Chromium에서는 해당 기능을 켜면 보입니다.</translation>
    </message>
    <message>
        <source>The camera of OBS Studio is ready: most programs see it.</source>
        <translation>OBS Studio의 카메라가 준비되었습니다. 대부분의 프로그램에서 보입니다.</translation>
    </message>
    <message>
        <source>The camera Unity Capture is ready.</source>
        <translation>Unity Capture 카메라가 준비되었습니다.</translation>
    </message>
    <message>
        <source>{name} cannot be used.</source>
        <translation>{name}을(를) 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>For Zoom, Discord and OBS: install the camera driver too</source>
        <translation>Zoom, Discord, OBS에서 사용하려면 카메라 드라이버도 설치하세요</translation>
    </message>
    <message>
        <source>Install the camera driver</source>
        <translation>카메라 드라이버 설치</translation>
    </message>
    <message>
        <source>Or without a driver: start PipeWire</source>
        <translation>또는 드라이버 없이 PipeWire 시작</translation>
    </message>
    <message>
        <source>Install the camera of OBS Studio</source>
        <translation>OBS Studio의 카메라 설치</translation>
    </message>
    <message>
        <source>Or install Unity Capture</source>
        <translation>또는 Unity Capture 설치</translation>
    </message>
    <message>
        <source>Open a terminal and add the package source that has the driver:</source>
        <translation>터미널을 열고 드라이버가 있는 패키지 저장소를 추가하세요:</translation>
    </message>
    <message>
        <source>Open a terminal and install the driver:</source>
        <translation>터미널을 열고 드라이버를 설치하세요:</translation>
    </message>
    <message>
        <source>Install the driver:</source>
        <translation>드라이버를 설치하세요:</translation>
    </message>
    <message>
        <source>This system is built as an image: add the kernel module v4l2loopback in its own way (a layered package, or a line of its configuration), then start again.</source>
        <translation>이 시스템은 이미지로 구성되어 있습니다. 커널 모듈 v4l2loopback을 시스템의 방식대로(레이어 패키지 또는 구성의 한 줄) 추가한 다음 다시 시작하세요.</translation>
    </message>
    <message>
        <source>Install the kernel module v4l2loopback with your system&apos;s package tool. The package is often called v4l2loopback-dkms.</source>
        <translation>시스템의 패키지 도구로 커널 모듈 v4l2loopback을 설치하세요. 패키지 이름은 보통 v4l2loopback-dkms입니다.</translation>
    </message>
    <message>
        <source>Secure Boot is on: the computer loads only drivers that it trusts. When asked, think of a password; at the next start of the computer choose Enroll MOK, Continue, and type it there.</source>
        <translation>Secure Boot가 켜져 있어 컴퓨터가 신뢰하는 드라이버만 로드합니다. 요청을 받으면 암호를 정하세요. 다음에 컴퓨터를 시작할 때 Enroll MOK, Continue를 선택하고 그 암호를 입력하세요.</translation>
    </message>
    <message>
        <source>Make the camera:</source>
        <translation>카메라를 만드세요:</translation>
    </message>
    <message>
        <source>So that it is there after every start of the computer:</source>
        <translation>컴퓨터를 시작할 때마다 사용할 수 있게 하려면:</translation>
    </message>
    <message>
        <source>Install OBS Studio 30 or newer from {page}, or with Homebrew:</source>
        <translation>{page}에서 OBS Studio 30 이상을 설치하거나 Homebrew로 설치하세요:</translation>
    </message>
    <message>
        <source>Start OBS once and press Start Virtual Camera; then stop it and close OBS.</source>
        <translation>OBS를 한 번 시작하여 ‘가상 카메라 시작’을 누르세요. 그런 다음 가상 카메라를 중지하고 OBS를 닫으세요.</translation>
    </message>
    <message>
        <source>Allow its camera when asked: System Settings, General, Login Items &amp; Extensions, Camera Extensions (before macOS 15: Privacy &amp; Security). Restart if it does not appear.</source>
        <translation>요청이 나타나면 카메라를 허용하세요: 시스템 설정 &gt; 일반 &gt; 로그인 항목 및 확장 프로그램 &gt; 카메라 확장 프로그램(macOS 15 이전: 개인정보 보호 및 보안). 나타나지 않으면 컴퓨터를 다시 시작하세요.</translation>
    </message>
    <message>
        <source>Install OBS Studio from {page}, or in a terminal:</source>
        <translation>{page}에서 OBS Studio를 설치하거나 터미널에서 설치하세요:</translation>
    </message>
    <message>
        <source>Its camera comes with it: OBS need not run. Do not start it there.</source>
        <translation>카메라가 함께 설치됩니다. OBS를 실행할 필요가 없습니다. OBS에서 카메라를 시작하지 마세요.</translation>
    </message>
    <message>
        <source>Download Unity Capture from {page} and unpack it.</source>
        <translation>{page}에서 Unity Capture를 내려받아 압축을 푸세요.</translation>
    </message>
    <message>
        <source>In its folder Install, right-click Install.bat and choose Run as administrator.</source>
        <translation>Install 폴더에서 Install.bat를 마우스 오른쪽 단추로 클릭하고 ‘관리자 권한으로 실행’을 선택하세요.</translation>
    </message>
    <message>
        <source>Is it the right microphone? Choose another one in the list above.</source>
        <translation>올바른 마이크인가요? 위 목록에서 다른 마이크를 선택해 보세요.</translation>
    </message>
    <message>
        <source>Has the microphone or headset a mute switch or a mute key? Switch it on.</source>
        <translation>마이크나 헤드셋에 음소거 스위치나 음소거 키가 있나요? 소리가 나도록 켜세요.</translation>
    </message>
    <message>
        <source>Speak louder, or come nearer to the microphone.</source>
        <translation>더 크게 말하거나 마이크에 더 가까이 가세요.</translation>
    </message>
    <message>
        <source>Is it muted by the system, or turned down? Open the sound settings, Input, or type this into a terminal:</source>
        <translation>시스템에서 음소거되었거나 볼륨이 낮은가요? 소리 설정의 ‘입력’을 열거나 터미널에 다음을 입력하세요:</translation>
    </message>
    <message>
        <source>Is it turned down? Open System Settings, Sound, Input, and move the input volume to the right.</source>
        <translation>음량이 낮은가요? 시스템 설정 &gt; 사운드 &gt; 입력을 열고 입력 음량을 오른쪽으로 옮기세요.</translation>
    </message>
    <message>
        <source>Is it turned down? Open Settings, System, Sound, your microphone, and move the input volume to the right.</source>
        <translation>볼륨이 낮은가요? 설정 &gt; 시스템 &gt; 소리에서 마이크를 열고 입력 볼륨을 오른쪽으로 옮기세요.</translation>
    </message>
    <message>
        <source>May Lipcam hear it? Open System Settings, Privacy &amp; Security, Microphone, and allow Lipcam (or the terminal that it was started from). Then start Lipcam again.</source>
        <translation>Lipcam이 마이크를 사용할 수 있나요? 시스템 설정 &gt; 개인정보 보호 및 보안 &gt; 마이크를 열고 Lipcam(또는 Lipcam을 시작한 터미널)을 허용하세요. 그런 다음 Lipcam을 다시 시작하세요.</translation>
    </message>
    <message>
        <source>May programs hear it? Open Settings, Privacy &amp; security, Microphone, and switch on Microphone access and Let desktop apps access your microphone.</source>
        <translation>프로그램이 마이크를 사용할 수 있나요? 설정 &gt; 개인 정보 및 보안 &gt; 마이크를 열고 ‘마이크 액세스’와 ‘데스크톱 앱이 마이크에 액세스하도록 허용’을 켜세요.</translation>
    </message>
    <message>
        <source>Start Lipcam before you join: then the camera is listed.</source>
        <translation>참가하기 전에 Lipcam을 시작하면 카메라가 목록에 표시됩니다.</translation>
    </message>
    <message>
        <source>This program does not see the PipeWire camera. Install the camera driver (step 3), or join in a browser.</source>
        <translation>이 프로그램에서는 PipeWire 카메라가 보이지 않습니다. 카메라 드라이버를 설치하거나(3단계) 브라우저에서 참가하세요.</translation>
    </message>
    <message>
        <source>Choose “{camera}”.</source>
        <translation>“{camera}”을(를) 선택하세요.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Open Settings, then Video.</source>
        <translation>‘설정’을 열고 ‘비디오’로 이동하세요.</translation>
    </message>
    <message>
        <source>Open the list Camera.</source>
        <translation>‘카메라’ 목록을 여세요.</translation>
    </message>
    <message>
        <source>In a meeting: the arrow beside the camera button.</source>
        <translation>회의 중에는 카메라 버튼 옆의 화살표를 누르세요.</translation>
    </message>
    <message>
        <source>Restart Zoom if the camera is not in the list.</source>
        <translation>카메라가 목록에 없으면 Zoom을 다시 시작하세요.</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Open Settings (the three dots), then Devices.</source>
        <translation>‘설정’(점 세 개)을 열고 ‘장치’로 이동하세요.</translation>
    </message>
    <message>
        <source>Quit Teams fully and start it again after you installed a camera.</source>
        <translation>카메라를 설치한 뒤에는 Teams를 완전히 종료하고 다시 시작하세요.</translation>
    </message>
    <message>
        <source>On Linux Teams runs in a browser: see Browser too.</source>
        <translation>Linux에서 Teams는 브라우저에서 실행됩니다. ‘브라우저’도 참조하세요.</translation>
    </message>
    <message>
        <source>Meet</source>
        <translation>Meet</translation>
    </message>
    <message>
        <source>Open More options (the three dots), then Settings, Video.</source>
        <translation>‘옵션 더보기’(점 세 개)를 열고 ‘설정’, ‘동영상’으로 이동하세요.</translation>
    </message>
    <message>
        <source>Load the page again if the camera is not in the list.</source>
        <translation>카메라가 목록에 없으면 페이지를 다시 로드하세요.</translation>
    </message>
    <message>
        <source>Discord</source>
        <translation>Discord</translation>
    </message>
    <message>
        <source>Open User Settings, then Voice &amp; Video.</source>
        <translation>‘사용자 설정’을 열고 ‘음성 및 비디오’로 이동하세요.</translation>
    </message>
    <message>
        <source>Press Ctrl+R in Discord if the camera is not in the list.</source>
        <translation>카메라가 목록에 없으면 Discord에서 Ctrl+R을 누르세요.</translation>
    </message>
    <message>
        <source>Choose “{microphone}” as the microphone too: others then hear you in time with the lips.</source>
        <translation>마이크로도 “{microphone}”을(를) 선택하세요. 그러면 상대방에게 음성이 입술과 맞게 들립니다.</translation>
    </message>
    <message>
        <source>Video Capture Device (V4L2)</source>
        <translation>비디오 캡쳐 장치 (V4L2)</translation>
    </message>
    <message>
        <source>Video Capture Device</source>
        <translation>비디오 캡쳐 장치</translation>
    </message>
    <message>
        <source>No restart is needed.</source>
        <translation>다시 시작할 필요가 없습니다.</translation>
    </message>
    <message>
        <source>While Lipcam uses the camera of OBS, do not press Start Virtual Camera there.</source>
        <translation>Lipcam이 OBS의 카메라를 사용하는 동안에는 OBS에서 ‘가상 카메라 시작’을 누르지 마세요.</translation>
    </message>
    <message>
        <source>Add “{microphone}” too, as an Audio Input Capture: it is in time with the lips.</source>
        <translation>“{microphone}”도 ‘오디오 입력 캡쳐’로 추가하세요. 입술과 맞춰집니다.</translation>
    </message>
    <message>
        <source>OBS</source>
        <translation>OBS</translation>
    </message>
    <message>
        <source>Under Sources press + and choose {kind}.</source>
        <translation>‘소스’ 아래에서 +를 누르고 ‘{kind}’을(를) 선택하세요.</translation>
    </message>
    <message>
        <source>Open the list Device.</source>
        <translation>‘장치’ 목록을 여세요.</translation>
    </message>
    <message>
        <source>Load the page again, or restart the browser, if it is not listed.</source>
        <translation>목록에 없으면 페이지를 다시 로드하거나 브라우저를 다시 시작하세요.</translation>
    </message>
    <message>
        <source>Firefox: open about:config and set media.webrtc.camera.allow-pipewire to true.</source>
        <translation>Firefox: about:config를 열고 media.webrtc.camera.allow-pipewire를 true로 설정하세요.</translation>
    </message>
    <message>
        <source>Chromium and Chrome: open chrome://flags and switch on PipeWire camera support.</source>
        <translation>Chromium 및 Chrome: chrome://flags를 열고 PipeWire camera support를 켜세요.</translation>
    </message>
    <message>
        <source>Both ask the desktop for the camera: a desktop portal (xdg-desktop-portal) must be installed, as on most desktops.</source>
        <translation>둘 다 데스크톱에 카메라를 요청합니다. 대부분의 데스크톱처럼 데스크톱 포털(xdg-desktop-portal)이 설치되어 있어야 합니다.</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>브라우저</translation>
    </message>
    <message>
        <source>On the page of the call press the camera in the address bar.</source>
        <translation>통화 페이지에서 주소 표시줄의 카메라를 누르세요.</translation>
    </message>
    <message>
        <source>Allow the camera and open its list.</source>
        <translation>카메라를 허용하고 목록을 여세요.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Lip Forcing</source>
        <translation>Lip Forcing</translation>
    </message>
    <message>
        <source>Opening camera and microphone …</source>
        <translation>카메라와 마이크를 여는 중…</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>라이브</translation>
    </message>
    <message>
        <source>Live, holding the picture</source>
        <translation>라이브, 화면 유지 중</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>소형</translation>
    </message>
    <message>
        <source>Test pattern</source>
        <translation>테스트 패턴</translation>
    </message>
    <message>
        <source>Lip Forcing 14B</source>
        <translation>Lip Forcing 14B</translation>
    </message>
    <message>
        <source>Lip Forcing 1.3B</source>
        <translation>Lip Forcing 1.3B</translation>
    </message>
    <message>
        <source>{student}, on the graphics card</source>
        <translation>{student}, 그래픽 카드에서 실행</translation>
    </message>
    <message>
        <source>{student}, on this computer&apos;s processor</source>
        <translation>{student}, 이 컴퓨터의 프로세서에서 실행</translation>
    </message>
    <message>
        <source>Press Start, and the avatar speaks with you.</source>
        <translation>‘시작’을 누르면 아바타가 함께 말합니다.</translation>
    </message>
    <message>
        <source>Getting the avatar ready …</source>
        <translation>아바타를 준비하는 중…</translation>
    </message>
    <message>
        <source>Closing camera and microphone …</source>
        <translation>카메라와 마이크를 닫는 중…</translation>
    </message>
    <message>
        <source>Stopped by a fault</source>
        <translation>오류로 중지됨</translation>
    </message>
    <message>
        <source>Nothing is sent to other programs.</source>
        <translation>다른 프로그램으로 아무것도 전송하지 않습니다.</translation>
    </message>
    <message>
        <source>nobody is watching</source>
        <translation>보는 프로그램 없음</translation>
    </message>
    <message>
        <source>in use by {names} and {more} more</source>
        <translation>{names} 외 {more}개에서 사용 중</translation>
    </message>
    <message>
        <source>in use by {names}</source>
        <translation>{names}에서 사용 중</translation>
    </message>
    <message>
        <source>Resting: nobody is watching. It goes on by itself as soon as somebody does.</source>
        <translation>쉬는 중: 보는 프로그램이 없습니다. 다시 보기 시작하면 저절로 이어집니다.</translation>
    </message>
    <message>
        <source>{fps:.1f} pictures a second</source>
        <translation>초당 {fps:.1f}프레임</translation>
    </message>
    <message>
        <source>{ms:.0f} ms behind your voice</source>
        <translation>음성보다 {ms:.0f} ms 늦음</translation>
    </message>
    <message>
        <source>on the graphics card</source>
        <translation>그래픽 카드에서 실행</translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation>프로세서에서 실행</translation>
    </message>
</context>
</TS>
